using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SaltedLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Digests",
                table: "change_log",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ErasedJson",
                table: "change_log",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ItemKey",
                table: "change_log",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Scheme",
                table: "change_log",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1); // what is there was sealed in the former way

            migrationBuilder.AddColumn<string>(
                name: "Stage",
                table: "change_log",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "change_texts",
                columns: table => new
                {
                    ChangeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WordsJson = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_texts", x => new { x.ChangeId, x.Position });
                    table.ForeignKey(
                        name: "FK_change_texts_change_log_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "change_log",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_change_log_WardCode_FiscalYear_ItemKey_Stage",
                table: "change_log",
                columns: new[] { "WardCode", "FiscalYear", "ItemKey", "Stage" });

            // A former row may give its texts to the table beside it, once, so that one of them can be erased there. Nothing else of it may change.
            migrationBuilder.Sql(
                """
                DROP TRIGGER change_log_no_update;
                CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
                WHEN NOT (OLD.Scheme = 1 AND OLD.Digests = '' AND NEW.Digests <> '' AND NEW.FieldsJson = ''
                    AND NEW.Id IS OLD.Id AND NEW.Scheme IS OLD.Scheme AND NEW.At IS OLD.At AND NEW.ActorId IS OLD.ActorId
                    AND NEW.Action IS OLD.Action AND NEW.WardCode IS OLD.WardCode AND NEW.FiscalYear IS OLD.FiscalYear
                    AND NEW.Item IS OLD.Item AND NEW.ItemKey IS OLD.ItemKey AND NEW.Stage IS OLD.Stage AND NEW.Other IS OLD.Other
                    AND NEW.Version IS OLD.Version AND NEW.ErasedJson IS OLD.ErasedJson
                    AND NEW.PreviousHash IS OLD.PreviousHash AND NEW.Hash IS OLD.Hash)
                BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
                """);

            // Texts are added, and may be blanked.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER change_texts_no_update BEFORE UPDATE ON change_texts
                WHEN NOT (NEW.ChangeId IS OLD.ChangeId AND NEW.Position IS OLD.Position AND NEW.Salt IS NULL AND NEW.WordsJson IS NULL)
                BEGIN SELECT RAISE(ABORT, 'change_texts can only be erased'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER change_texts_no_delete BEFORE DELETE ON change_texts
                BEGIN SELECT RAISE(ABORT, 'change_texts can only be erased'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER change_log_no_update;"); // it names the columns

            migrationBuilder.DropTable(
                name: "change_texts");

            migrationBuilder.DropIndex(
                name: "IX_change_log_WardCode_FiscalYear_ItemKey_Stage",
                table: "change_log");

            migrationBuilder.DropColumn(
                name: "Digests",
                table: "change_log");

            migrationBuilder.DropColumn(
                name: "ErasedJson",
                table: "change_log");

            migrationBuilder.DropColumn(
                name: "ItemKey",
                table: "change_log");

            migrationBuilder.DropColumn(
                name: "Scheme",
                table: "change_log");

            migrationBuilder.DropColumn(
                name: "Stage",
                table: "change_log");

            migrationBuilder.Sql("CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;");
        }
    }
}
