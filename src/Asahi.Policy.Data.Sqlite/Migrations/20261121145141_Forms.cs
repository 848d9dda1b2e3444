using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Forms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSample",
                table: "wards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Indicators",
                table: "strategies",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "MidtermReviewId",
                table: "strategies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TargetState",
                table: "strategies",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BlankReason",
                table: "self_evaluations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "reform_items",
                type: "TEXT",
                maxLength: 10000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 10000);

            migrationBuilder.AddColumn<int>(
                name: "MidtermReviewId",
                table: "reform_items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Outline",
                table: "reform_items",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "reform_items",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SelfEvaluationId",
                table: "reform_items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "reform_items",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MayorName",
                table: "operating_policies",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Review",
                table: "operating_policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stages",
                table: "operating_policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Overall",
                table: "management_issues",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Plan",
                table: "management_issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Indicators",
                table: "initiatives",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsFeatured",
                table: "initiatives",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "MidtermReviewId",
                table: "initiatives",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PastResults",
                table: "initiatives",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Withdrawal",
                table: "initiatives",
                type: "TEXT",
                maxLength: 10000,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_strategies_MidtermReviewId",
                table: "strategies",
                column: "MidtermReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reform_items_MidtermReviewId",
                table: "reform_items",
                column: "MidtermReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reform_items_SelfEvaluationId",
                table: "reform_items",
                column: "SelfEvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_MidtermReviewId",
                table: "initiatives",
                column: "MidtermReviewId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_initiatives_self_evaluations_MidtermReviewId",
                table: "initiatives",
                column: "MidtermReviewId",
                principalTable: "self_evaluations",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_reform_items_self_evaluations_MidtermReviewId",
                table: "reform_items",
                column: "MidtermReviewId",
                principalTable: "self_evaluations",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_reform_items_self_evaluations_SelfEvaluationId",
                table: "reform_items",
                column: "SelfEvaluationId",
                principalTable: "self_evaluations",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_strategies_self_evaluations_MidtermReviewId",
                table: "strategies",
                column: "MidtermReviewId",
                principalTable: "self_evaluations",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_initiatives_self_evaluations_MidtermReviewId",
                table: "initiatives");

            migrationBuilder.DropForeignKey(
                name: "FK_reform_items_self_evaluations_MidtermReviewId",
                table: "reform_items");

            migrationBuilder.DropForeignKey(
                name: "FK_reform_items_self_evaluations_SelfEvaluationId",
                table: "reform_items");

            migrationBuilder.DropForeignKey(
                name: "FK_strategies_self_evaluations_MidtermReviewId",
                table: "strategies");

            migrationBuilder.DropIndex(
                name: "IX_strategies_MidtermReviewId",
                table: "strategies");

            migrationBuilder.DropIndex(
                name: "IX_reform_items_MidtermReviewId",
                table: "reform_items");

            migrationBuilder.DropIndex(
                name: "IX_reform_items_SelfEvaluationId",
                table: "reform_items");

            migrationBuilder.DropIndex(
                name: "IX_initiatives_MidtermReviewId",
                table: "initiatives");

            migrationBuilder.DropColumn(
                name: "IsSample",
                table: "wards");

            migrationBuilder.DropColumn(
                name: "Indicators",
                table: "strategies");

            migrationBuilder.DropColumn(
                name: "MidtermReviewId",
                table: "strategies");

            migrationBuilder.DropColumn(
                name: "TargetState",
                table: "strategies");

            migrationBuilder.DropColumn(
                name: "BlankReason",
                table: "self_evaluations");

            migrationBuilder.DropColumn(
                name: "MidtermReviewId",
                table: "reform_items");

            migrationBuilder.DropColumn(
                name: "Outline",
                table: "reform_items");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "reform_items");

            migrationBuilder.DropColumn(
                name: "SelfEvaluationId",
                table: "reform_items");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "reform_items");

            migrationBuilder.DropColumn(
                name: "MayorName",
                table: "operating_policies");

            migrationBuilder.DropColumn(
                name: "Review",
                table: "operating_policies");

            migrationBuilder.DropColumn(
                name: "Stages",
                table: "operating_policies");

            migrationBuilder.DropColumn(
                name: "Overall",
                table: "management_issues");

            migrationBuilder.DropColumn(
                name: "Plan",
                table: "management_issues");

            migrationBuilder.DropColumn(
                name: "Indicators",
                table: "initiatives");

            migrationBuilder.DropColumn(
                name: "IsFeatured",
                table: "initiatives");

            migrationBuilder.DropColumn(
                name: "MidtermReviewId",
                table: "initiatives");

            migrationBuilder.DropColumn(
                name: "PastResults",
                table: "initiatives");

            migrationBuilder.DropColumn(
                name: "Withdrawal",
                table: "initiatives");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "reform_items",
                type: "TEXT",
                maxLength: 10000,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 10000,
                oldNullable: true);
        }
    }
}
