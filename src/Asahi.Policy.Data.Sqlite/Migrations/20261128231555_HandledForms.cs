using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HandledForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Address",
                table: "handled_forms",
                newName: "What");

            migrationBuilder.AddColumn<int>(
                name: "Subject",
                table: "handled_forms",
                type: "INTEGER",
                nullable: true);

            // What was kept was the address of the next page: /staff/people/12?done=added, /staff/asahi/2022/1-1?done=Save.
            migrationBuilder.Sql(
                """
                UPDATE handled_forms SET "Subject" = CAST(substr("What", 15) AS INTEGER) WHERE "What" LIKE '/staff/people/%';
                UPDATE handled_forms SET "What" = substr("What", instr("What", '?done=') + 6);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Subject",
                table: "handled_forms");

            migrationBuilder.RenameColumn(
                name: "What",
                table: "handled_forms",
                newName: "Address");
        }
    }
}
