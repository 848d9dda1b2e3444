using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Reiwa3;

/// <summary>The fields of the plan, level by level, in the order of the forms.</summary>
internal static class Reiwa3Plans
{
    private static readonly IReadOnlyList<ValueCell<IndicatorPlan>> _indicator =
    [
        IndicatorCells.Sentence, IndicatorCells.Unit, IndicatorCells.Baseline, IndicatorCells.Previous, IndicatorCells.Target,
        IndicatorCells.Due, IndicatorCells.Direction, IndicatorCells.Series,
    ];

    public static IReadOnlyList<EntryForm> All { get; } = [Policy(), Issue(), Strategy(), Initiative(), Reform()];

    private static EntryForm Policy() => Form(
        ItemLevel.Policy,
        new PolicyStatement(""),
        PlanFields.Line<PolicyStatement>(
            "name", "表題", OperatingPolicy.TitleMaxLength, it => it.Name, (it, text) => it with { Name = text ?? "" })
            with
        { IsRequired = true, Need = "※必須", Hint = "例：令和4年度 旭区運営方針" },
        PlanFields.Line<PolicyStatement>(
            "mayor", "区長名", OperatingPolicy.TitleMaxLength, it => it.MayorName, (it, text) => it with { MayorName = text }),
        PlanFields.Lead,
        PlanFields.Telling<PolicyStatement>("goal", "区の目標（何をめざすのか）", it => it.Goal, (it, text) => it with { Goal = text }),
        PlanFields.Telling<PolicyStatement>(
            "mission", "区の使命（どのような役割を担うのか）", it => it.Mission, (it, text) => it with { Mission = text }),
        PlanFields.Telling<PolicyStatement>(
            "mayors-policy", "区運営の基本的な考え方（区長の方針）", it => it.MayorsPolicy, (it, text) => it with { MayorsPolicy = text }),
        PlanFields.Line<PolicyStatement>(
            "reform-plan", "市政改革プランの名", PolicyItem.NameMaxLength, it => it.ReformPlanName, (it, text) => it with { ReformPlanName = text })
            with
        { Hint = "例：市政改革プラン3.0" },
        NoteRows.Rows,
        CarriedRows.Rows);

    private static EntryForm Issue() => Form(
        ItemLevel.Issue,
        new IssuePlan(),
        PlanFields.Line<IssuePlan>("name", "名称", PolicyItem.NameMaxLength, it => it.Name, (it, text) => it with { Name = text }) with
        {
            IsRequired = true,
            Need = "※必須",
        },
        PlanFields.Telling<IssuePlan>("overview", "経営課題の概要", it => it.Overview, (it, text) => it with { Overview = text }),
        PlanFields.Telling<IssuePlan>("vision", "めざすべき将来像", it => it.Vision, (it, text) => it with { Vision = text })
            with
        { Hint = "最終的なめざす状態を書いてください。" },
        PlanFields.Prose<IssuePlan>("current-state", "現状", it => it.CurrentState, (it, text) => it with { CurrentState = text })
            with
        { Hint = "課題設定の根拠となる現状・データを書いてください。" },
        TableRows.Rows,
        PlanFields.Prose<IssuePlan>("causes", "要因分析", it => it.Causes, (it, text) => it with { Causes = text }),
        PlanFields.Telling<IssuePlan>("tasks", "課題", it => it.Tasks, (it, text) => it with { Tasks = text }),
        CarriedRows.Rows);

    private static EntryForm Strategy() => Form(
        ItemLevel.Strategy,
        new StrategyPlan(""),
        PlanFields.Name<StrategyPlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<StrategyPlan>("target-state", "めざす状態", it => it.TargetState, (it, text) => it with { TargetState = text })
            with
        { Hint = "概ね3～5年間を念頭に書いてください。" },
        IndicatorRows.Plan("アウトカム指標", _indicator),
        PlanFields.Telling<StrategyPlan>("text", "戦略の内容", it => it.Text, (it, text) => it with { Text = text })
            with
        { Hint = "中期的な取組の方向性を書いてください。" },
        PlanFields.Page,
        CarriedRows.Rows);

    private static EntryForm Initiative() => Form(
        ItemLevel.Initiative,
        new InitiativePlan(""),
        PlanFields.Name<InitiativePlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<InitiativePlan>("text", "取組内容", it => it.Text, (it, text) => it with { Text = text }),
        BudgetRows.Plan,
        IndicatorRows.Plan("プロセス指標", _indicator),
        PlanFields.Prose<InitiativePlan>("withdrawal", "撤退・再構築基準", it => it.Withdrawal, (it, text) => it with { Withdrawal = text }),
        PlanFields.Prose<InitiativePlan>("past-results", "前年度までの実績", it => it.PastResults, (it, text) => it with { PastResults = text }),
        PlanFields.Off<InitiativePlan>("featured", "様式1への掲載", "載せない", it => !it.IsFeatured, (it, off) => it with { IsFeatured = !off }),
        PlanFields.Page,
        CarriedRows.Rows);

    private static EntryForm Reform() => Form(
        ItemLevel.Reform,
        new ReformPlan(""),
        PlanFields.Name<ReformPlan>("主な取組項目", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<ReformPlan>("purpose", "趣旨・目的", it => it.Purpose, (it, text) => it with { Purpose = text }),
        PlanFields.Telling<ReformPlan>("outline", "取組の概要", it => it.Outline, (it, text) => it with { Outline = text }),
        PlanFields.Prose<ReformPlan>("target", "目標", it => it.Target, (it, text) => it with { Target = text }),
        PlanFields.Telling<ReformPlan>("text", "取組内容", it => it.Text, (it, text) => it with { Text = text }));

    private static EntryForm Form(ItemLevel level, ItemPlan empty, params IReadOnlyList<IEntryPart> parts) =>
        new(level, FormStage.Plan, parts, new EntryContent(empty, []));
}
