using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Candidates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_candidates_one_pending",
                table: "candidates");

            migrationBuilder.AddColumn<int>(
                name: "ApprovedById",
                table: "candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BuiltOnId",
                table: "candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FiresAt",
                table: "candidates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCorrection",
                table: "candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Obstacle",
                table: "candidates",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "candidates",
                type: "TEXT",
                nullable: true);

            // What is there already: each was built on what was public then, and an approval published at once.
            migrationBuilder.Sql("UPDATE candidates SET \"IsCorrection\" = 1 WHERE \"Kind\" = 'Correction'");
            migrationBuilder.Sql("UPDATE candidates SET \"ApprovedById\" = \"SettledById\" WHERE \"State\" = 'Published'");
            migrationBuilder.Sql("""
                UPDATE candidates SET "BuiltOnId" = (
                    SELECT pointer."EditionId" FROM public_editions AS pointer
                    JOIN editions AS edition ON edition."Id" = pointer."EditionId"
                    WHERE edition."PolicyId" = candidates."PolicyId")
                WHERE "State" = 'Pending'
                """);

            migrationBuilder.CreateIndex(
                name: "IX_candidates_ApprovedById",
                table: "candidates",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_candidates_one_pending",
                table: "candidates",
                columns: new[] { "PolicyId", "IsCorrection" },
                unique: true,
                filter: "\"State\" IN ('Pending', 'Waiting')");

            migrationBuilder.AddForeignKey(
                name: "FK_candidates_staff_members_ApprovedById",
                table: "candidates",
                column: "ApprovedById",
                principalTable: "staff_members",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_candidates_staff_members_ApprovedById",
                table: "candidates");

            migrationBuilder.DropIndex(
                name: "IX_candidates_ApprovedById",
                table: "candidates");

            migrationBuilder.DropIndex(
                name: "IX_candidates_one_pending",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "ApprovedById",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "BuiltOnId",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "FiresAt",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "IsCorrection",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "Obstacle",
                table: "candidates");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "candidates");

            migrationBuilder.CreateIndex(
                name: "IX_candidates_one_pending",
                table: "candidates",
                column: "PolicyId",
                unique: true,
                filter: "\"State\" = 'Pending'");
        }
    }
}
