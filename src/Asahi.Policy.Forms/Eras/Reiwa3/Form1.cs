using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3;

/// <summary>様式1 施策の選択と集中の全体像（概要）。The whole year on a few pages: goals, issues with
/// their main strategies and initiatives, reforms, what came of it.</summary>
public static class Form1
{
    /// <summary>短い名。</summary>
    public const string Name = "様式1";

    /// <summary>表題。</summary>
    public const string Title = "様式1 施策の選択と集中の全体像（概要）";

    /// <summary>様式1を組み立てる。</summary>
    public static Sheet Compose(FormContext context) => FormFurniture.Sheet(
        context,
        Name,
        Title,
        [
            Whole(context),
            Issues(context),
            Reforms(context),
            .. context.Policy.ShownStages.Contains(FormStage.SelfEvaluation) ? [Review(context)] : Array.Empty<SheetSection>(),
        ]);

    private static SheetSection Whole(FormContext context)
    {
        var (rows, policy, blank) = (new GridRows(), context.Policy, new Blanks(context).OfPlan);
        rows.Span(FormGrid.Stage(FormStage.Plan), () =>
        {
            rows.Add(FormGrid.Label("所属"), FormGrid.Value([new CellLine(LineKind.Text, policy.Ward.City + policy.Ward.Name)]));
            rows.Add(FormGrid.Label("区長名"), FormGrid.Value(FormGrid.Text(policy.Statement.MayorName, blank)));
            FormGrid.Lead(rows, policy);
            rows.Add(FormGrid.Label("区の目標（何をめざすのか）"), FormGrid.Value(FormGrid.Text(policy.Statement.Goal, blank)));
            rows.Add(FormGrid.Label("区の使命（どのような役割を担うのか）"), FormGrid.Value(FormGrid.Text(policy.Statement.Mission, blank)));
            rows.Add(
                FormGrid.Label($"{policy.Year.Era} 区運営の基本的な考え方（区長の方針）"),
                FormGrid.Value(FormGrid.Text(policy.Statement.MayorsPolicy, blank)));
        });

        return new SheetSection(null, 1, FormGrid.Grid(policy.Title, rows));
    }

    private static SheetSection Issues(FormContext context)
    {
        var rows = new GridRows();

        foreach (var issue in context.Policy.Issues)
        {
            rows.Span(FormGrid.Stage(FormStage.Plan), () => Issue(rows, context, issue));
        }

        return new SheetSection("重点的に取り組む主な経営課題（様式2）", 1, FormGrid.Grid("主な経営課題", Filled(rows, context)));
    }

    private static void Issue(GridRows rows, FormContext context, PublishedIssue issue)
    {
        var blanks = new Blanks(context);
        var blank = blanks.OfPlan;
        var featured = issue.Initiatives.Where(initiative => initiative.Plan.IsFeatured).ToList();
        rows.Add(
            FormGrid.Label($"経営課題{issue.PrintedNumber}"),
            FormGrid.Value([issue.Name is null ? blank : new CellLine(LineKind.Name, $"【{issue.Name}】")]) with
            {
                HeadingLevel = 2,
                Points = issue.Code.ToString(),
            });
        rows.Add(FormGrid.Label("経営課題の概要"), FormGrid.Value(FormGrid.Text(issue.Plan.Overview, blank)));
        rows.Span(FormGrid.Label("主な戦略"), () =>
        {
            foreach (var strategy in issue.Strategies)
            {
                rows.Add(FormGrid.Value(
                [
                    new CellLine(LineKind.Name, $"【{blanks.Named(strategy)}】"),
                    .. FormGrid.Text(strategy.Plan.Text, blank),
                ]));
            }
        });
        rows.Span(FormGrid.Label("主な具体的取組", $"（{context.Policy.Year.Era}予算額）"), () =>
        {
            foreach (var initiative in featured)
            {
                rows.Add(FormGrid.Value(
                [
                    new CellLine(LineKind.Name, $"【{blanks.Named(initiative)}】{Planned(context, initiative)}"),
                    .. FormGrid.Text(initiative.Plan.Text, blank),
                ]));
            }
        });
    }

    private static string Planned(FormContext context, PublishedInitiative initiative) =>
        initiative.PlannedIn(context.Policy.FiscalYear) switch
        {
            { } amount => $"（{ThousandYen.Text(amount)}）",
            null when context.IsFromSources => CellLine.AbsentText,
            null => "（―）",
        };

    private static SheetSection Reforms(FormContext context)
    {
        var (rows, policy) = (new GridRows(), context.Policy);
        rows.Span(FormGrid.Stage(FormStage.Plan), () =>
        {
            foreach (var reform in policy.Reforms)
            {
                rows.Add(FormGrid.Label(reform.Name), FormGrid.Value(FormGrid.Text(reform.Plan.Text, new Blanks(context).OfPlan)));
            }
        });

        return new SheetSection(
            $"「{policy.Statement.ReformPlanName ?? "市政改革プラン"}」に基づく取組等（様式3）",
            1,
            FormGrid.Grid("市政改革プランに基づく取組等", Filled(rows, context)));
    }

    private static SheetSection Review(FormContext context)
    {
        var (rows, review, blank) = (new GridRows(), context.Policy.Remarks, new Blanks(context).OfMissing);
        rows.Span(FormGrid.Stage(FormStage.SelfEvaluation), () =>
        {
            rows.Add(FormGrid.Label("年間の取組成果と今後取り組みたいこと"), FormGrid.Value(FormGrid.Text(review?.Achievements, blank)));
            rows.Add(FormGrid.Label("解決すべき課題と今後の改善方向"), FormGrid.Value(FormGrid.Text(review?.Direction, blank)));
        });

        return new SheetSection("自己評価", 1, FormGrid.Grid("年度全体の自己評価", rows));
    }

    // A table has to say something, even of nothing.
    private static GridRows Filled(GridRows rows, FormContext context)
    {
        if (rows.Row == 0)
        {
            rows.Span(FormGrid.Stage(FormStage.Plan), () => rows.Add(FormGrid.Label("取組"), FormGrid.Value([new Blanks(context).OfPlan])));
        }

        return rows;
    }
}
