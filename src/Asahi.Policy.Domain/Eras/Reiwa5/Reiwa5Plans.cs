using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Reiwa5;

/// <summary>The fields of the plan, in the order of the one form.</summary>
internal static class Reiwa5Plans
{
    public static IReadOnlyList<EntryForm> All { get; } = [Policy(), Issue(), Strategy()];

    private static EntryForm Policy() => Form(
        ItemLevel.Policy,
        new PolicyStatement(""),
        PlanFields.Line<PolicyStatement>(
            "name", "表題", OperatingPolicy.TitleMaxLength, it => it.Name, (it, text) => it with { Name = text ?? "" })
            with
        { IsRequired = true, Need = "※必須", Hint = "例：令和8年度 旭区運営方針" },
        PlanFields.Lead,
        PlanFields.Telling<PolicyStatement>("goal", "目標（何をめざすのか）", it => it.Goal, (it, text) => it with { Goal = text }),
        PlanFields.Telling<PolicyStatement>(
            "mission", "使命（どのような役割を担うのか）", it => it.Mission, (it, text) => it with { Mission = text }),
        PlanFields.Telling<PolicyStatement>(
            "mayors-policy", "所属運営の基本的な考え方（区長の方針）", it => it.MayorsPolicy, (it, text) => it with { MayorsPolicy = text }),
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
        PlanFields.Prose<IssuePlan>("goals", "関連するSDGs", it => it.Goals, (it, text) => it with { Goals = text })
            with
        { Hint = "1行に一つずつ、書かれるとおりに。例：11 住み続けられるまちづくりを" },
        BudgetRows.Written,
        PlanFields.Telling<IssuePlan>("overview", "概要", it => it.Overview, (it, text) => it with { Overview = text })
            with
        { Hint = "課題認識でなく概要を書くとき、または見出しのない文があるときだけ。" },
        PlanFields.Telling<IssuePlan>("recognition", "課題認識", it => it.Recognition, (it, text) => it with { Recognition = text })
            with
        { IsMain = true },
        PlanFields.Telling<IssuePlan>(
            "measures", "主な戦略（課題解決の方策）", it => it.Measures, (it, text) => it with { Measures = text })
            with
        { Hint = "番号や名をつけずに、箇条書きや文章で書くときだけ。名のある戦略は、一つずつ戦略に書きます。" },
        IndicatorRows.Plan(
            "アウトカム指標",
            [
                IndicatorCells.Sentence, IndicatorCells.Unit, IndicatorCells.Baseline, IndicatorCells.Target, IndicatorCells.From,
                IndicatorCells.Due, IndicatorCells.Direction, IndicatorCells.Series, .. PassportCells.All,
            ]),
        CarriedRows.Rows);

    private static EntryForm Strategy() => Form(
        ItemLevel.Strategy,
        new StrategyPlan(""),
        PlanFields.Name<StrategyPlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<StrategyPlan>("text", "主な戦略（課題解決の方策）", it => it.Text, (it, text) => it with { Text = text }),
        PlanFields.Telling<StrategyPlan>("recognition", "課題認識", it => it.Recognition, (it, text) => it with { Recognition = text })
            with
        { Hint = "戦略ごとに書くときだけ。ふつうは、経営課題に書きます。" },
        PlanFields.Page,
        CarriedRows.Rows);

    private static EntryForm Form(ItemLevel level, ItemPlan empty, params IReadOnlyList<IEntryPart> parts) =>
        new(level, FormStage.Plan, parts, new EntryContent(empty, []));
}
