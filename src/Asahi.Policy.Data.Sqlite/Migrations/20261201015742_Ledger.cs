using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "editions",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authority",
                table: "candidates",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GivenById = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_deputies_staff_members_GivenById",
                        column: x => x.GivenById,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deputies_staff_members_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publication_ledger",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WardCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_ledger", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_deputies_GivenById",
                table: "deputies",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_deputies_StaffMemberId",
                table: "deputies",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_publication_ledger_WardCode_FiscalYear",
                table: "publication_ledger",
                columns: new[] { "WardCode", "FiscalYear" });

            // Until now nobody but the mayor could approve.
            migrationBuilder.Sql("UPDATE candidates SET \"Authority\" = '区長' WHERE \"ApprovedById\" IS NOT NULL");
            migrationBuilder.Sql("""
                UPDATE editions SET "Authority" = '区長' WHERE EXISTS (
                    SELECT 1 FROM candidates AS candidate
                    WHERE candidate."PolicyId" = editions."PolicyId" AND candidate."Sha256" = editions."Sha256"
                        AND candidate."State" = 'Published')
                """);

            // Lines are added; of one that stands there nothing but its words may go, all of them.
            migrationBuilder.Sql("""
                CREATE TRIGGER publication_ledger_no_update BEFORE UPDATE ON publication_ledger
                WHEN NOT (NEW.Salt IS NULL AND NEW.Sha256 IS NULL AND NEW.Authority IS NULL AND NEW.Reason IS NULL
                    AND NEW.Number IS OLD.Number AND NEW.At IS OLD.At AND NEW.WardCode IS OLD.WardCode
                    AND NEW.FiscalYear IS OLD.FiscalYear AND NEW.Act IS OLD.Act AND NEW.Edition IS OLD.Edition
                    AND NEW.Seal IS OLD.Seal AND NEW.PreviousHash IS OLD.PreviousHash AND NEW.Hash IS OLD.Hash)
                BEGIN SELECT RAISE(ABORT, 'publication_ledger is append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER publication_ledger_no_delete BEFORE DELETE ON publication_ledger
                BEGIN SELECT RAISE(ABORT, 'publication_ledger is append-only'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deputies");

            migrationBuilder.DropTable(
                name: "publication_ledger");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "Authority",
                table: "candidates");
        }
    }
}
