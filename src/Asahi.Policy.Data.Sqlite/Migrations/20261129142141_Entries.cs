using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Asahi.Policy.Data.Sqlite.Migrations
{
    /// <summary>Issues, strategies, initiatives and reform items become items of one table, and what is written of them entries:
    /// the plan, the midterm review and the self-evaluation, each in one value. All that was written is carried over.</summary>
    public partial class Entries : Migration
    {
        // Official words as the forms of 2020 to 2022 had them: they stand in each answer from here on.
        private const string Codes = """
            CREATE TEMP TABLE code_words (Place INTEGER, "Set" TEXT, Mark TEXT, Words TEXT, Meaning TEXT);
            INSERT INTO code_words VALUES
                (0, 'OutcomeStatus', 'A', '順調', 'AsPlanned'),
                (0, 'OutcomeStatus', 'B', '順調でない', 'NotAsPlanned'),
                (1, 'StrategyEffect', 'ア', '有効であり、継続して推進', 'Continue'),
                (1, 'StrategyEffect', 'イ', '有効でないため、戦略を見直す', 'Revise'),
                (1, 'StrategyEffect', '―', 'プロセス指標未設定（未測定）', 'NotMeasured'),
                (2, 'ProcessTarget', '①', '達成', 'AsPlanned'),
                (2, 'ProcessTarget', '②', '未達成', 'NotAsPlanned'),
                (2, 'ProcessTarget', '③', '撤退・再構築基準未達成', 'NotAsPlanned'),
                (3, 'ProcessExecution', '(ⅰ)', '予定どおり実施', 'AsPlanned'),
                (3, 'ProcessExecution', '(ⅱ)', '予定どおり実施しなかった', 'NotAsPlanned'),
                (4, 'InitiativeEffect', 'ア', '有効であり、継続して推進', 'Continue'),
                (4, 'InitiativeEffect', 'イ', '有効でないため、取組を見直す', 'Revise'),
                (4, 'InitiativeEffect', '―', 'プロセス指標未設定（未測定）', 'NotMeasured'),
                (5, 'MidtermProgress', 'a', '順調', 'AsPlanned'),
                (5, 'MidtermProgress', 'b', '順調でない', 'NotAsPlanned'),
                (6, 'MidtermTarget', '①', '達成見込み', 'AsPlanned'),
                (6, 'MidtermTarget', '②', '達成できない見込み', 'NotAsPlanned'),
                (7, 'MidtermExecution', '(ⅰ)', '実施見込み', 'AsPlanned'),
                (7, 'MidtermExecution', '(ⅱ)', '実施できない見込み', 'NotAsPlanned'),
                (8, 'ReformTarget', '①', '目標達成', 'AsPlanned'),
                (8, 'ReformTarget', '②', '目標未達成', 'NotAsPlanned');
            """;

        private const string Tables = """
            CREATE TABLE "items" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK_items" PRIMARY KEY AUTOINCREMENT,
                "Key" TEXT NOT NULL,
                "Number" INTEGER NOT NULL,
                "Printed" TEXT NULL,
                "SectionId" INTEGER NULL,
                "RetiredReason" TEXT NULL,
                "FormerCodes" TEXT NOT NULL,
                "Version" INTEGER NOT NULL,
                "Kind" TEXT NOT NULL,
                "PolicyId" INTEGER NULL,
                "WholeOfId" INTEGER NULL,
                "ReformOfId" INTEGER NULL,
                "IssueId" INTEGER NULL,
                "StrategyId" INTEGER NULL,
                CONSTRAINT "FK_items_items_IssueId" FOREIGN KEY ("IssueId") REFERENCES "items" ("Id"),
                CONSTRAINT "FK_items_items_StrategyId" FOREIGN KEY ("StrategyId") REFERENCES "items" ("Id"),
                CONSTRAINT "FK_items_operating_policies_PolicyId" FOREIGN KEY ("PolicyId") REFERENCES "operating_policies" ("Id"),
                CONSTRAINT "FK_items_operating_policies_ReformOfId" FOREIGN KEY ("ReformOfId") REFERENCES "operating_policies" ("Id"),
                CONSTRAINT "FK_items_operating_policies_WholeOfId" FOREIGN KEY ("WholeOfId") REFERENCES "operating_policies" ("Id"),
                CONSTRAINT "FK_items_sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "sections" ("Id") ON DELETE RESTRICT
            );
            CREATE TABLE "entries" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK_entries" PRIMARY KEY AUTOINCREMENT,
                "Stage" TEXT NOT NULL,
                "State" TEXT NOT NULL,
                "Version" INTEGER NOT NULL,
                "Value" TEXT NOT NULL,
                "ReturnReason" TEXT NULL,
                "Comment" TEXT NULL,
                "EditedById" INTEGER NULL,
                "EditedAt" TEXT NULL,
                "PublishedVersion" INTEGER NULL,
                "ItemId" INTEGER NOT NULL,
                CONSTRAINT "FK_entries_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "items" ("Id") ON DELETE CASCADE,
                CONSTRAINT "FK_entries_staff_members_EditedById" FOREIGN KEY ("EditedById") REFERENCES "staff_members" ("Id") ON DELETE RESTRICT
            );
            CREATE TABLE "new_budget_lines" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK_budget_lines" PRIMARY KEY AUTOINCREMENT,
                "FiscalYear" INTEGER NOT NULL,
                "Kind" TEXT NOT NULL,
                "Amount" INTEGER NULL,
                "EntryId" INTEGER NOT NULL,
                CONSTRAINT "FK_budget_lines_entries_EntryId" FOREIGN KEY ("EntryId") REFERENCES "entries" ("Id") ON DELETE CASCADE
            );
            """;

        // The old numbers make the new ones, so that rows find each other again: five kinds, five to each.
        private const string Items = """
            INSERT INTO items ("Id", "Key", "Number", "FormerCodes", "Version", "Kind", "WholeOfId")
                SELECT p."Id" * 5 + 1, 'policy', 0, '[]', 0, 'Policy', p."Id" FROM operating_policies p;
            INSERT INTO items ("Id", "Key", "Number", "FormerCodes", "Version", "Kind", "PolicyId")
                SELECT i."Id" * 5 + 2, 'o' || i."Number", i."Number", '[]', i."Version", 'Issue', i."PolicyId" FROM management_issues i;
            INSERT INTO items ("Id", "Key", "Number", "SectionId", "FormerCodes", "Version", "Kind", "IssueId")
                SELECT s."Id" * 5 + 3, 'o' || i."Number" || '-' || s."Number", s."Number", s."SectionId", '[]', s."Version", 'Strategy',
                    s."IssueId" * 5 + 2
                FROM strategies s JOIN management_issues i ON i."Id" = s."IssueId";
            INSERT INTO items ("Id", "Key", "Number", "SectionId", "FormerCodes", "Version", "Kind", "StrategyId")
                SELECT n."Id" * 5 + 4, 'o' || i."Number" || '-' || s."Number" || '-' || n."Number", n."Number", n."SectionId", '[]', n."Version",
                    'Initiative', n."StrategyId" * 5 + 3
                FROM initiatives n JOIN strategies s ON s."Id" = n."StrategyId" JOIN management_issues i ON i."Id" = s."IssueId";
            INSERT INTO items ("Id", "Key", "Number", "FormerCodes", "Version", "Kind", "ReformOfId")
                SELECT r."Id" * 5 + 5, 'or' || r."Number", r."Number", '[]', r."Version", 'Reform', r."PolicyId" FROM reform_items r;
            """;

        private const string Views = """
            CREATE TEMP VIEW years AS
                SELECT p."Id", p."FiscalYear",
                    CASE WHEN EXISTS (SELECT 1 FROM source_documents d WHERE d."PolicyId" = p."Id") THEN 'AsImported' ELSE 'Confirmed' END AS "State",
                    (SELECT MAX(e."MadeAt") FROM editions e WHERE e."PolicyId" = p."Id") AS "PublishedAt"
                FROM operating_policies p;
            CREATE TEMP VIEW indicated AS
                SELECT s."Id" * 5 + 3 AS "ItemId", s."Indicators", y."FiscalYear", y."State", y."PublishedAt", s."SelfEvaluationId"
                FROM strategies s JOIN management_issues i ON i."Id" = s."IssueId" JOIN years y ON y."Id" = i."PolicyId"
                UNION ALL
                SELECT n."Id" * 5 + 4, n."Indicators", y."FiscalYear", y."State", y."PublishedAt", n."SelfEvaluationId"
                FROM initiatives n JOIN strategies s ON s."Id" = n."StrategyId" JOIN management_issues i ON i."Id" = s."IssueId"
                JOIN years y ON y."Id" = i."PolicyId";
            CREATE TEMP VIEW plans AS
                SELECT x."ItemId", (SELECT json_group_array(json_object(
                    'key', CAST(i.key + 1 AS TEXT), 'sentence', i.value ->> '$.sentence', 'unit', i.value ->> '$.unit',
                    'baseline', json(i.value -> '$.baseline'), 'previous', json(i.value -> '$.previous'),
                    'target', json(i.value -> '$.target'), 'dueYear', i.value ->> '$.dueYear', 'direction', i.value ->> '$.direction',
                    'series', json((SELECT json_group_array(json(p.value)) FROM json_each(i.value, '$.series') p
                        WHERE (p.value ->> '$.fiscalYear') < x."FiscalYear"))))
                    FROM json_each(x."Indicators") i) AS "Plans"
                FROM indicated x;
            CREATE TEMP VIEW results AS
                SELECT x."ItemId", x."State", x."SelfEvaluationId", (SELECT json_group_array(json_object(
                    'key', CAST(i.key + 1 AS TEXT), 'actual', json(i.value -> '$.actual'), 'status', i.value ->> '$.status',
                    'series', json((SELECT json_group_array(json(p.value)) FROM json_each(i.value, '$.series') p
                        WHERE (p.value ->> '$.fiscalYear') >= x."FiscalYear"))))
                    FROM json_each(x."Indicators") i
                    WHERE i.value ->> '$.actual' IS NOT NULL OR i.value ->> '$.status' IS NOT NULL
                        OR EXISTS (SELECT 1 FROM json_each(i.value, '$.series') p WHERE (p.value ->> '$.fiscalYear') >= x."FiscalYear")) AS "Results"
                FROM indicated x;
            CREATE TEMP VIEW reviews AS
                SELECT e.*, json((SELECT json_group_array(json_object('set', j."Set", 'mark', j."Mark", 'words', j."Words", 'meaning', j."Meaning"))
                    FROM (SELECT j."Set", j."Mark", c."Words", c."Meaning" FROM judgements j
                        JOIN code_words c ON c."Set" = j."Set" AND c."Mark" = j."Mark"
                        WHERE j."SelfEvaluationId" = e."Id" ORDER BY c."Place") j)) AS "Judgements",
                    CASE WHEN e."Results" IS NULL AND e."Challenge" IS NULL AND e."Improvement" IS NULL AND e."BlankReason" IS NULL THEN NULL
                        ELSE json_object('results', e."Results", 'challenge', e."Challenge", 'improvement', e."Improvement",
                            'blankReason', e."BlankReason") END AS "Remarks"
                FROM self_evaluations e;
            CREATE TEMP VIEW reviewed AS
                SELECT s."Id" * 5 + 3 AS "ItemId", 'Midterm' AS "Stage", s."MidtermReviewId" AS "ReviewId" FROM strategies s
                UNION ALL SELECT s."Id" * 5 + 3, 'SelfEvaluation', s."SelfEvaluationId" FROM strategies s
                UNION ALL SELECT n."Id" * 5 + 4, 'Midterm', n."MidtermReviewId" FROM initiatives n
                UNION ALL SELECT n."Id" * 5 + 4, 'SelfEvaluation', n."SelfEvaluationId" FROM initiatives n
                UNION ALL SELECT r."Id" * 5 + 5, 'Midterm', r."MidtermReviewId" FROM reform_items r
                UNION ALL SELECT r."Id" * 5 + 5, 'SelfEvaluation', r."SelfEvaluationId" FROM reform_items r;
            CREATE TEMP VIEW places AS
                SELECT i."Id" * 5 + 2 AS "ItemId", i."PolicyId" FROM management_issues i
                UNION ALL SELECT s."Id" * 5 + 3, i."PolicyId" FROM strategies s JOIN management_issues i ON i."Id" = s."IssueId"
                UNION ALL SELECT n."Id" * 5 + 4, i."PolicyId" FROM initiatives n JOIN strategies s ON s."Id" = n."StrategyId"
                    JOIN management_issues i ON i."Id" = s."IssueId"
                UNION ALL SELECT r."Id" * 5 + 5, r."PolicyId" FROM reform_items r;
            """;

        private const string Plans = """
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT p."Id" * 5 + 1, 'Plan', y."State", p."Version", json_object('is', 'statement', 'name', p."Title", 'goal', p."Goal",
                    'mission', p."Mission", 'mayorsPolicy', p."MayorsPolicy", 'mayorName', p."MayorName", 'reformPlanName', p."ReformPlanName",
                    'stages', json(p."Stages"), 'easy', json(p."Easy"),
                    'notes', json((SELECT json_group_array(json_object('date', n."Date", 'text', n."Text"))
                        FROM (SELECT * FROM progress_notes n WHERE n."PolicyId" = p."Id" ORDER BY n."Number") n)),
                    'lineage', json(COALESCE(p."Lineage", '[]')))
                FROM operating_policies p JOIN years y ON y."Id" = p."Id";
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT i."Id" * 5 + 2, 'Plan', y."State", 0, json_object('is', 'issue', 'name', i."Name", 'overview', i."Overview",
                    'vision', i."Plan" ->> '$.vision', 'currentState', i."Plan" ->> '$.currentState', 'causes', i."Plan" ->> '$.causes',
                    'tasks', i."Plan" ->> '$.tasks', 'tables', json(COALESCE(i."Plan" -> '$.tables', '[]')))
                FROM management_issues i JOIN years y ON y."Id" = i."PolicyId";
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT s."Id" * 5 + 3, 'Plan', y."State", 0, json_object('is', 'strategy', 'name', s."Name", 'text', s."Text",
                    'targetState', s."TargetState", 'indicators', json(q."Plans"),
                    'page', json(CASE WHEN s."Page_Document" IS NULL THEN NULL
                        ELSE json_object('document', s."Page_Document", 'number', s."Page_Number") END))
                FROM strategies s JOIN management_issues i ON i."Id" = s."IssueId" JOIN years y ON y."Id" = i."PolicyId"
                JOIN plans q ON q."ItemId" = s."Id" * 5 + 3;
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT n."Id" * 5 + 4, 'Plan', y."State", 0, json_object('is', 'initiative', 'name', n."Name", 'text', n."Text",
                    'isFeatured', json(CASE WHEN n."IsFeatured" THEN 'true' ELSE 'false' END), 'withdrawal', n."Withdrawal",
                    'pastResults', n."PastResults", 'indicators', json(q."Plans"),
                    'page', json(CASE WHEN n."Page_Document" IS NULL THEN NULL
                        ELSE json_object('document', n."Page_Document", 'number', n."Page_Number") END))
                FROM initiatives n JOIN strategies s ON s."Id" = n."StrategyId" JOIN management_issues i ON i."Id" = s."IssueId"
                JOIN years y ON y."Id" = i."PolicyId" JOIN plans q ON q."ItemId" = n."Id" * 5 + 4;
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT r."Id" * 5 + 5, 'Plan', y."State", 0, json_object('is', 'reform', 'name', r."Name", 'text', r."Text",
                    'purpose', r."Purpose", 'outline', r."Outline", 'target', r."Target")
                FROM reform_items r JOIN years y ON y."Id" = r."PolicyId";
            """;

        // What was public before the last edition is noted as such; whoever wrote after it is asked for by the log.
        private const string Reviews = """
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "ReturnReason", "EditedById", "EditedAt", "PublishedVersion", "Value")
                SELECT x."ItemId", x."Stage", e."State", e."Version", e."ReturnReason", e."EditedById", e."EditedAt",
                    CASE WHEN e."State" = 'Confirmed' AND e."EditedAt" < y."PublishedAt" THEN e."Version" END,
                    json_object('is', 'review', 'judgements', json(e."Judgements"), 'remarks', json(e."Remarks"),
                        'isOutOfScope', json(CASE WHEN e."BlankReason" IS NULL THEN 'false' ELSE 'true' END),
                        'indicators', json(CASE WHEN x."Stage" = 'SelfEvaluation' THEN COALESCE(q."Results", '[]') ELSE '[]' END))
                FROM reviewed x JOIN reviews e ON e."Id" = x."ReviewId" JOIN places l ON l."ItemId" = x."ItemId"
                JOIN years y ON y."Id" = l."PolicyId" LEFT JOIN results q ON q."ItemId" = x."ItemId";
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT q."ItemId", 'SelfEvaluation', q."State", 0, json_object('is', 'review', 'judgements', json('[]'), 'indicators', json(q."Results"))
                FROM results q WHERE q."SelfEvaluationId" IS NULL AND q."Results" <> '[]';
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT i."Id" * 5 + 2, 'SelfEvaluation', y."State", 0, json_object('is', 'review', 'judgements', json('[]'),
                    'remarks', json_object('overall', i."Overall"))
                FROM management_issues i JOIN years y ON y."Id" = i."PolicyId" WHERE i."Overall" IS NOT NULL;
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT p."Id" * 5 + 1, 'SelfEvaluation', y."State", 0, json_object('is', 'review', 'judgements', json('[]'),
                    'remarks', json_object('achievements', p."Review" ->> '$.achievements', 'direction', p."Review" ->> '$.direction'))
                FROM operating_policies p JOIN years y ON y."Id" = p."Id" WHERE p."Review" IS NOT NULL;
            UPDATE entries SET "PublishedVersion" = "Version" WHERE "Stage" = 'Plan' AND "ItemId" IN (
                SELECT i."Id" FROM items i JOIN years y ON y."Id" = i."WholeOfId" JOIN operating_policies p ON p."Id" = y."Id"
                JOIN wards w ON w."Id" = p."WardId"
                WHERE y."PublishedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM change_log c WHERE c."WardCode" = w."Code"
                    AND c."FiscalYear" = p."FiscalYear" AND c."Action" IN ('LineageConfirmed', 'EasyWritten') AND c."At" >= y."PublishedAt"));
            """;

        private const string Budgets = """
            CREATE TEMP VIEW amounts AS
                SELECT b.*, n."Id" * 5 + 4 AS "ItemId", y."State",
                    CASE WHEN b."Kind" = 'Settled' AND b."FiscalYear" = y."FiscalYear" THEN 'SelfEvaluation' ELSE 'Plan' END AS "Stage"
                FROM budget_lines b JOIN initiatives n ON n."Id" = b."InitiativeId" JOIN strategies s ON s."Id" = n."StrategyId"
                JOIN management_issues i ON i."Id" = s."IssueId" JOIN years y ON y."Id" = i."PolicyId";
            INSERT INTO entries ("ItemId", "Stage", "State", "Version", "Value")
                SELECT DISTINCT a."ItemId", a."Stage", a."State", 0, '{"is":"review","judgements":[]}' FROM amounts a
                WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e."ItemId" = a."ItemId" AND e."Stage" = a."Stage");
            INSERT INTO new_budget_lines ("FiscalYear", "Kind", "Amount", "EntryId")
                SELECT a."FiscalYear", a."Kind", a."Amount", e."Id" FROM amounts a JOIN entries e ON e."ItemId" = a."ItemId" AND e."Stage" = a."Stage";
            """;

        // What was put aside goes by the key of its item from here on.
        private const string Scratches = """
            UPDATE scratches SET "Page" = "Page" || '/evaluation', "Form" = substr("Form", 1, instr("Form", '/')) || 'o'
                || replace(substr("Form", instr("Form", '/') + 1), '/self-evaluation', '/evaluation')
                WHERE "Form" LIKE '%/self-evaluation';
            """;

        private const string Gone = """
            DROP VIEW amounts;
            DROP VIEW places;
            DROP VIEW reviewed;
            DROP VIEW reviews;
            DROP VIEW results;
            DROP VIEW plans;
            DROP VIEW indicated;
            DROP VIEW years;
            DROP TABLE code_words;
            DROP TABLE budget_lines;
            ALTER TABLE new_budget_lines RENAME TO budget_lines;
            DROP TABLE initiatives;
            DROP TABLE strategies;
            DROP TABLE reform_items;
            DROP TABLE judgements;
            DROP TABLE self_evaluations;
            DROP TABLE progress_notes;
            DROP TABLE management_issues;
            ALTER TABLE operating_policies DROP COLUMN "Easy";
            ALTER TABLE operating_policies DROP COLUMN "Goal";
            ALTER TABLE operating_policies DROP COLUMN "Lineage";
            ALTER TABLE operating_policies DROP COLUMN "MayorName";
            ALTER TABLE operating_policies DROP COLUMN "MayorsPolicy";
            ALTER TABLE operating_policies DROP COLUMN "Mission";
            ALTER TABLE operating_policies DROP COLUMN "ReformPlanName";
            ALTER TABLE operating_policies DROP COLUMN "Review";
            ALTER TABLE operating_policies DROP COLUMN "Stages";
            ALTER TABLE operating_policies DROP COLUMN "Title";
            ALTER TABLE operating_policies DROP COLUMN "Version";
            CREATE UNIQUE INDEX "IX_budget_lines_EntryId_FiscalYear_Kind" ON "budget_lines" ("EntryId", "FiscalYear", "Kind");
            CREATE INDEX "IX_entries_EditedById" ON "entries" ("EditedById");
            CREATE UNIQUE INDEX "IX_entries_ItemId_Stage" ON "entries" ("ItemId", "Stage");
            CREATE INDEX "IX_items_IssueId" ON "items" ("IssueId");
            CREATE INDEX "IX_items_PolicyId" ON "items" ("PolicyId");
            CREATE INDEX "IX_items_ReformOfId" ON "items" ("ReformOfId");
            CREATE INDEX "IX_items_SectionId" ON "items" ("SectionId");
            CREATE INDEX "IX_items_StrategyId" ON "items" ("StrategyId");
            CREATE UNIQUE INDEX "IX_items_WholeOfId" ON "items" ("WholeOfId");
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var step in new[] { Codes, Tables, Items, Views, Plans, Reviews, Budgets, Scratches, Gone })
            {
                migrationBuilder.Sql(step);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("前の形には戻せません。更新の前のバックアップを使ってください。");
    }
}
