using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ScratchFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "scratches", newName: "former_scratches");

            migrationBuilder.CreateTable(
                name: "scratches",
                columns: table => new
                {
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Was = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scratches", x => new { x.StaffMemberId, x.Form, x.Field });
                    table.ForeignKey(
                        name: "FK_scratches_staff_members_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // One row for each item held all its fields: now each has one. What stood in the record when it was opened is
            // not known any more (Was is empty), so the page shows what is saved beside each field that says something else.
            migrationBuilder.Sql(
                """
                INSERT INTO scratches (StaffMemberId, Form, Field, Value, Was, SavedAt, Label, Words, Place, Title, Page)
                SELECT former.StaffMemberId,
                       former.PolicyId || '/' || former.Item || '/self-evaluation',
                       field.key,
                       field.value,
                       '',
                       former.SavedAt,
                       CASE field.key
                         WHEN 'results' THEN CASE WHEN former.Item LIKE '%-%-%' THEN '当年度の取組実績' ELSE 'アウトカム指標の実績' END
                         WHEN 'outcome' THEN 'アウトカム指標の達成状況'
                         WHEN 'target' THEN 'プロセス指標の達成状況（目標）'
                         WHEN 'execution' THEN 'プロセス指標の達成状況（取組）'
                         WHEN 'effect' THEN CASE WHEN former.Item LIKE '%-%-%' THEN '戦略に対する取組の有効性' ELSE '戦略のアウトカム指標に対する有効性' END
                         WHEN 'challenge' THEN '課題'
                         WHEN 'improvement' THEN CASE WHEN former.Item LIKE '%-%-%' THEN '改善策' ELSE '今後の対応方向' END
                         WHEN 'blank-reason' THEN '評価の対象外とする理由'
                         ELSE field.key END,
                       CASE WHEN field.key IN ('outcome', 'target', 'execution', 'effect') THEN field.value END,
                       field.id,
                       former.Item || ' 自己評価',
                       '/staff/' || wards.Code || '/' || operating_policies.FiscalYear || '/' || former.Item
                FROM former_scratches AS former
                JOIN operating_policies ON operating_policies.Id = former.PolicyId
                JOIN wards ON wards.Id = operating_policies.WardId
                JOIN json_each(former."Values") AS field;
                """);

            migrationBuilder.DropTable(name: "former_scratches");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "scratches");

            migrationBuilder.CreateTable(
                name: "scratches",
                columns: table => new
                {
                    StaffMemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    PolicyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scratches", x => new { x.StaffMemberId, x.PolicyId, x.Item });
                    table.ForeignKey(
                        name: "FK_scratches_operating_policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "operating_policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_scratches_staff_members_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "staff_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_scratches_PolicyId",
                table: "scratches",
                column: "PolicyId");
        }
    }
}
