using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StaffSections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "staff_sections",
                columns: table => new
                {
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_sections", x => new { x.StaffMemberId, x.SectionId });
                    table.ForeignKey(
                        name: "FK_staff_sections_sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_staff_sections_staff_members_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_staff_sections_SectionId",
                table: "staff_sections",
                column: "SectionId");

            // Whoever belongs to a section serves that one.
            migrationBuilder.Sql(
                "INSERT INTO staff_sections (StaffMemberId, SectionId) SELECT Id, SectionId FROM staff_members WHERE SectionId IS NOT NULL;");

            migrationBuilder.DropForeignKey(
                name: "FK_staff_members_sections_SectionId",
                table: "staff_members");

            migrationBuilder.DropIndex(
                name: "IX_staff_members_SectionId",
                table: "staff_members");

            migrationBuilder.DropColumn(
                name: "SectionId",
                table: "staff_members");

            migrationBuilder.AddColumn<bool>(
                name: "WantsMail",
                table: "staff_members",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateIndex(
                name: "IX_change_log_reading",
                table: "change_log",
                columns: new[] { "WardCode", "Id", "At", "Action", "ActorId", "FiscalYear", "ItemKey", "Item", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_change_texts_actors",
                table: "change_texts",
                columns: new[] { "Position", "WordsJson" },
                filter: "\"Position\" = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_change_log_reading",
                table: "change_log");

            migrationBuilder.DropIndex(
                name: "IX_change_texts_actors",
                table: "change_texts");

            migrationBuilder.DropColumn(
                name: "WantsMail",
                table: "staff_members");

            migrationBuilder.AddColumn<int>(
                name: "SectionId",
                table: "staff_members",
                type: "INTEGER",
                nullable: true);

            // Of several sections one is left.
            migrationBuilder.Sql(
                """
                UPDATE staff_members SET SectionId =
                    (SELECT MIN(it.SectionId) FROM staff_sections AS it WHERE it.StaffMemberId = staff_members.Id);
                """);

            migrationBuilder.DropTable(
                name: "staff_sections");

            migrationBuilder.CreateIndex(
                name: "IX_staff_members_SectionId",
                table: "staff_members",
                column: "SectionId");

            migrationBuilder.AddForeignKey(
                name: "FK_staff_members_sections_SectionId",
                table: "staff_members",
                column: "SectionId",
                principalTable: "sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
