using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With a number of its own, which SQLite cannot add to a table that has rows: they are carried over.
            migrationBuilder.RenameTable(name: "withdrawals", newName: "withdrawals_before");
            migrationBuilder.DropIndex(name: "IX_withdrawals_ById", table: "withdrawals_before");

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WardCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    WasCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_withdrawals_staff_members_ById",
                        column: x => x.ById,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("""
                INSERT INTO withdrawals (WardCode, FiscalYear, Part, Label, EditionId, WasCurrent, Reason, At, ById)
                SELECT WardCode, FiscalYear, 'year', '', EditionId, 0, Reason, At, ById FROM withdrawals_before
                """);
            migrationBuilder.DropTable(name: "withdrawals_before");

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_ById",
                table: "withdrawals",
                column: "ById");

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "publication_ledger",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BuiltOnLine",
                table: "candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "blackenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WardCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Texts = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RequestedById = table.Column<int>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Editions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blackenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_blackenings_staff_members_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_WardCode_FiscalYear_Part",
                table: "withdrawals",
                columns: new[] { "WardCode", "FiscalYear", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_blackenings_RequestedById",
                table: "blackenings",
                column: "RequestedById");

            migrationBuilder.CreateIndex(
                name: "IX_blackenings_WardCode_State",
                table: "blackenings",
                columns: new[] { "WardCode", "State" });

            // As before, and the part of a line cannot be changed either.
            migrationBuilder.Sql("DROP TRIGGER publication_ledger_no_update");
            migrationBuilder.Sql("""
                CREATE TRIGGER publication_ledger_no_update BEFORE UPDATE ON publication_ledger
                WHEN NOT (NEW.Salt IS NULL AND NEW.Sha256 IS NULL AND NEW.Authority IS NULL AND NEW.Reason IS NULL
                    AND NEW.Number IS OLD.Number AND NEW.At IS OLD.At AND NEW.WardCode IS OLD.WardCode
                    AND NEW.FiscalYear IS OLD.FiscalYear AND NEW.Act IS OLD.Act AND NEW.Edition IS OLD.Edition AND NEW.Part IS OLD.Part
                    AND NEW.Seal IS OLD.Seal AND NEW.PreviousHash IS OLD.PreviousHash AND NEW.Hash IS OLD.Hash)
                BEGIN SELECT RAISE(ABORT, 'publication_ledger is append-only'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blackenings");

            migrationBuilder.Sql("DROP TRIGGER publication_ledger_no_update");
            migrationBuilder.DropTable(name: "withdrawals");

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    WardCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_withdrawals", x => new { x.WardCode, x.FiscalYear }));

            migrationBuilder.DropColumn(
                name: "Part",
                table: "publication_ledger");

            migrationBuilder.DropColumn(
                name: "BuiltOnLine",
                table: "candidates");
        }
    }
}
