using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Eras.Heisei;

/// <summary>The fields of the plan, level by level: what pages of those years say, under the labels of the years after.</summary>
internal static class HeiseiPlans
{
    public static IReadOnlyList<EntryForm> All { get; } = [Policy(), Issue(), Strategy(), Initiative(), Reform()];

    private static EntryForm Policy() => Form(
        ItemLevel.Policy,
        new PolicyStatement(""),
        PlanFields.Line<PolicyStatement>(
            "name", "表題", OperatingPolicy.TitleMaxLength, it => it.Name, (it, text) => it with { Name = text ?? "" })
            with
        { IsRequired = true, Need = "※必須", Hint = "例：平成26年度 旭区運営方針" },
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
        { Hint = "例：市政改革プラン" },
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
        PlanFields.Telling<IssuePlan>("overview", "経営課題の概要", it => it.Overview, (it, text) => it with { Overview = text })
            with
        { IsMain = true },
        PlanFields.Telling<IssuePlan>("recognition", "課題認識", it => it.Recognition, (it, text) => it with { Recognition = text }),
        PlanFields.Prose<IssuePlan>("goals", "関連するSDGs", it => it.Goals, (it, text) => it with { Goals = text })
            with
        { Hint = "1行に一つずつ、書かれるとおりに。" },
        PlanFields.Telling<IssuePlan>(
            "measures", "主な戦略（課題解決の方策）", it => it.Measures, (it, text) => it with { Measures = text })
            with
        { Hint = "番号や名のない箇条書きや文章のときだけ。名のある戦略は、一つずつ戦略に書きます。" },
        CarriedRows.Rows);

    private static EntryForm Strategy() => Form(
        ItemLevel.Strategy,
        new StrategyPlan(""),
        PlanFields.Name<StrategyPlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<StrategyPlan>("target-state", "めざす状態", it => it.TargetState, (it, text) => it with { TargetState = text }),
        PlanFields.Telling<StrategyPlan>("text", "戦略の内容", it => it.Text, (it, text) => it with { Text = text }),
        PlanFields.Page,
        CarriedRows.Rows);

    private static EntryForm Initiative() => Form(
        ItemLevel.Initiative,
        new InitiativePlan(""),
        PlanFields.Name<InitiativePlan>("名称", it => it.Name, (it, text) => it with { Name = text ?? "" }),
        PlanFields.Telling<InitiativePlan>("text", "取組内容", it => it.Text, (it, text) => it with { Text = text }),
        BudgetRows.Written,
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
