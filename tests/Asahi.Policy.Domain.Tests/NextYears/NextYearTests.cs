using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.NextYears;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.NextYears;

/// <summary>A year made from the year before: in the same form, and across the change of form.</summary>
public sealed class NextYearTests
{
    private readonly OperatingPolicy _old = FullDraft.Make();

    [Fact]
    public void In_the_same_form_everything_planned_goes_on_and_nothing_evaluated_does()
    {
        _old.Settle(FormStage.SelfEvaluation, new StageDays(new DateOnly(2022, 4, 1), new DateOnly(2022, 5, 8), null));
        var next = From(2022, FormEra.Reiwa3);
        var (policy, initiative) = (next.Policy, next.Policy.Issues[0].Strategies[0].Initiatives[0]);

        Assert.Empty(next.Left);
        Assert.Equal("令和4年度 見本区運営方針", policy.Statement.Name);
        Assert.Equal((_old.Statement.Goal, _old.Issues[0].Plan.Causes), (policy.Statement.Goal, policy.Issues[0].Plan.Causes));
        Assert.Equal(["o4", "o4-1", "o4-1-1"], [policy.Issues[0].Key, policy.Issues[0].Strategies[0].Key, initiative.Key]);
        Assert.All(PlacedItems.AllOf(policy), it => Assert.Null(it.Item.SelfEvaluation));
        Assert.All(PlacedItems.AllOf(policy), it => Assert.Equal(EntryState.Drafting, it.Item.PlanEntry.State));
        Assert.All(policy.Statement.Lineage, link => Assert.Equal((LineageKind.Continued, 2021), (link.Kind, link.FormerYear)));
        Assert.Equal(3, policy.Statement.Lineage.Count);
        Assert.Equal(new DateOnly(2023, 5, 8), policy.TermOf(FormStage.SelfEvaluation)!.DueOn);
        Assert.Equal([FormStage.Plan, FormStage.Midterm], policy.Statement.Stages);

        var indicator = initiative.Plan.Indicators[0];
        Assert.Equal((78.9m, 2020, 2021), (indicator.Previous, indicator.Series[0].FiscalYear, indicator.Series[^1].FiscalYear));
        Assert.Equal([(2020, BudgetKind.Planned)], initiative.PlanEntry.Content.Budgets.Select(it => (it.FiscalYear, it.Kind))); // of the draft; 決算 goes with its evaluation
    }

    [Fact]
    public void What_was_to_change_is_asked_in_the_item_that_goes_on()
    {
        var policy = From(2022, FormEra.Reiwa3).Policy;
        var question = Assert.Single(policy.Issues[0].Strategies[0].Plan.Carried!);

        Assert.Equal((2021, ItemCode.OfStrategy(4, 1), CarriedKind.Improvement, "訓練の時間を変える"), (question.FormerYear, question.Former, question.Kind, question.Text));
        Assert.Equal("広報を増やす", Assert.Single(policy.Issues[0].Strategies[0].Initiatives[0].Plan.Carried!).Text);
        Assert.Equal(CarriedKind.Direction, Assert.Single(policy.Statement.Carried!).Kind);
        Assert.Null(policy.Issues[0].Plan.Carried);
    }

    [Fact]
    public void Across_the_change_of_form_nothing_is_lost_without_a_word()
    {
        var next = From(2023, FormEra.Reiwa5);
        var issue = next.Policy.Issues[0];
        var strategy = issue.Strategies[0];

        Assert.Empty(strategy.Initiatives);
        Assert.Empty(next.Policy.Reforms);
        Assert.Equal([LineageKind.Continued, LineageKind.Continued, LineageKind.Ended], next.Policy.Statement.Lineage.Select(it => it.Kind));
        Assert.All(new[] { "【めざすべき将来像】\n将来像", "【現状】\n現状", "【要因分析】\n要因", "【課題】\n課題" }, text => Assert.Contains(text, issue.Plan.Recognition, StringComparison.Ordinal));
        Assert.Equal(("概要", null, null), (issue.Plan.Overview, issue.Plan.Vision, issue.Plan.Measures)); // both forms ask for it
        Assert.Equal("運営方針とは\n・基本理念", next.Policy.Statement.Lead);
        Assert.Contains("【めざす状態】\nめざす状態", strategy.Plan.Recognition, StringComparison.Ordinal);
        Assert.Equal("割合を85%にする", Assert.Single(issue.Plan.Indicators).Sentence);
        Assert.Empty(strategy.Plan.Indicators);
        Assert.Contains(next.Left, it => it.Place == "4-1-1 災害対策事業");
        Assert.Contains(next.Left, it => it.What.Contains("人口の推移", StringComparison.Ordinal));
        Assert.Contains(next.Left, it => it.Place.Contains("改革の取組", StringComparison.Ordinal));
        Assert.Contains(next.Left, it => it.What.Contains("見本 花子", StringComparison.Ordinal));

        // What the initiative was to change is asked of its strategy.
        Assert.Equal(["訓練の時間を変える", "広報を増やす"], strategy.Plan.Carried!.Select(it => it.Text));
        Assert.Equal([FormStage.Plan], next.Policy.Statement.Stages);
    }

    [Fact]
    public void What_the_new_form_does_not_ask_of_an_indicator_is_its_series_and_no_value_that_a_save_would_drop()
    {
        _old.Issues[0].Strategies[0].Describe<StrategyPlan>(plan => plan with { Indicators = [new IndicatorPlan("a", "割合", Previous: 71.5m)] });
        var indicator = Assert.Single(From(2022, FormEra.Reiwa5).Policy.Issues[0].Plan.Indicators);

        Assert.Null(indicator.Previous);
        Assert.Equal(new SeriesPoint(2020, 71.5m), Assert.Single(indicator.Series));
    }

    [Fact]
    public void A_save_keeps_what_only_the_form_of_another_era_asks_for()
    {
        var plan = new IssuePlan { Indicators = [new IndicatorPlan("a", "割合", Previous: 71.5m)] };
        var form = FormEras.Of(FormEra.Reiwa5).Form(ItemLevel.Issue, FormStage.Plan);
        var reading = new EntryReading(new EntryContent(plan, []), plan, 2023);
        var saved = form.Read(reading).Write(reading);

        Assert.Equal(71.5m, Assert.Single(((IssuePlan)saved.Value).Indicators).Previous);
    }

    [Fact]
    public void Asked_again_nothing_is_asked_twice_and_answers_stay()
    {
        var policy = From(2022, FormEra.Reiwa3).Policy;
        var strategy = policy.Issues[0].Strategies[0];
        strategy.Describe<StrategyPlan>(plan => plan with { Carried = [plan.Carried![0] with { Answer = CarriedAnswer.Done }] });
        var placed = PlacedItems.AllOf(_old).Single(it => it.Item.Key == "o4-1");

        Assert.Same(strategy, CarriedQuestions.AskedIn(policy, placed));
        Assert.Equal(CarriedAnswer.Done, Assert.Single(strategy.Plan.With(CarriedQuestions.Of(_old, placed)).Carried!).Answer);
    }

    private NextYear From(int year, FormEra era) => NextYear.From(_old, year, FormEras.Of(era), $"令和{year - 2018}年度 見本区運営方針");
}
