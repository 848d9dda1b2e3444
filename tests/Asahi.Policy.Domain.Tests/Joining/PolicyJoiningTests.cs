using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Joining;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Joining;

/// <summary>Two documents of one year: what each says, and what becomes of it.</summary>
public sealed class PolicyJoiningTests
{
    [Fact]
    public void A_blank_field_is_filled_and_that_is_no_finding()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt", SourceKind.ResultsTable));
        first.Issues[0].Describe<IssuePlan>(it => it with { Name = null });
        second.Describe(it => it with { Goal = "目標" });
        Strategy(second).Review(FormStage.SelfEvaluation, Review.Empty.Judge(Set(CodeSetId.OutcomeStatus), "A"));
        PolicyJoining.Join(first, second);

        Assert.Equal(("課題", "目標", "A"), (first.Issues[0].Name, first.Statement.Goal, Judged(first)));
        Assert.Empty(second.Sources[0].Findings);
    }

    [Fact]
    public void What_differs_in_width_radicals_or_blanks_is_the_same()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        first.Describe(it => it with { Goal = "西のまち\n第１の柱" });
        second.Describe(it => it with { Goal = "⻄のまち 第1の柱" });
        PolicyJoining.Join(first, second);

        Assert.Equal("西のまち\n第１の柱", first.Statement.Goal);
        Assert.Empty(second.Sources[0].Findings);
    }

    [Fact]
    public void Where_both_speak_the_first_stays_and_the_difference_can_be_seen()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        var same = string.Concat(Enumerable.Repeat("同じことばが続く。", 20));
        Strategy(first).Describe<StrategyPlan>(it => it with { Text = same + "ここは甲" });
        Strategy(second).Describe<StrategyPlan>(it => it with { Text = same + "ここは乙" });
        PolicyJoining.Join(first, second);

        Assert.EndsWith("甲", Strategy(first).Plan.Text, StringComparison.Ordinal);
        var finding = Assert.Single(second.Sources[0].Findings);
        Assert.Equal(("戦略 1-1の「戦略の内容」", ItemCode.Parse("1-1")), (finding.Place, finding.Item));
        Assert.Contains("ここは甲」、この資料には「", finding.Found, StringComparison.Ordinal);
        Assert.Contains("ここは乙", finding.Found, StringComparison.Ordinal);
        Assert.Equal("先の資料（a.txt）のとおりにしました。", finding.Done);
    }

    [Fact]
    public void A_judgement_is_never_changed_by_the_second()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(first).Review(FormStage.SelfEvaluation, Review.Empty.Judge(Set(CodeSetId.OutcomeStatus), "A"));
        Strategy(second).Review(FormStage.SelfEvaluation, Review.Empty.Judge(Set(CodeSetId.OutcomeStatus), "B").Judge(Set(CodeSetId.StrategyEffect), "ア"));
        PolicyJoining.Join(first, second);

        Assert.Equal("A", Judged(first));
        Assert.Equal("ア", Strategy(first).SelfEvaluation is { Value: Review review } ? review.On(CodeSetId.StrategyEffect)!.Mark : null);
        Assert.Contains("「A 順調」、この資料には「B 順調でない」", Assert.Single(second.Sources[0].Findings).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_held_against_each_other_by_year_and_kind()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Initiative(first).AddBudget(2021, new BudgetAmount(2021, BudgetKind.Planned, 100));
        Initiative(first).AddBudget(2021, new BudgetAmount(2020, BudgetKind.Planned, null));
        Initiative(second).AddBudget(2021, new BudgetAmount(2021, BudgetKind.Planned, 200));
        Initiative(second).AddBudget(2021, new BudgetAmount(2020, BudgetKind.Planned, 30));
        Initiative(second).AddBudget(2021, new BudgetAmount(2021, BudgetKind.Settled, 90));
        PolicyJoining.Join(first, second);

        Assert.Equal("2020 予算額 30, 2021 予算額 100, 2021 決算額 90", string.Join(", ", Initiative(first).Entries.SelectMany(it => it.Content.Budgets).Select(it => $"{it.FiscalYear} {it.Kind.Name()} {it.Amount}")));
        Assert.Contains("「100千円」、この資料には「200千円」", Assert.Single(second.Sources[0].Findings, it => it.Place == "具体的取組 1-1-1の令和3年度の予算額").Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_are_found_by_their_sentence_and_so_is_what_the_year_brought()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(first).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "甲の割合 80％"), new("2", "乙の数")] });
        Strategy(second).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "乙の数", "人", Target: 5), new("2", "甲の割合80%", "%")] });
        Strategy(second).Review(FormStage.SelfEvaluation, Review.Empty with { Indicators = [new IndicatorResult("1", 7), new IndicatorResult("2", 81.5m)] });
        PolicyJoining.Join(first, second);

        Assert.Equal([("1", "甲の割合 80％", "%"), ("2", "乙の数", "人")], Strategy(first).Plan.Indicators.Select(it => (it.Key, it.Sentence, it.Unit!)));
        Assert.Equal([("1", 81.5m), ("2", 7m)], ((Review)Strategy(first).SelfEvaluation!.Value).Indicators.Select(it => (it.Key, it.Actual!.Value)));
        Assert.Empty(second.Sources[0].Findings);
    }

    [Fact]
    public void An_indicator_that_may_be_another_wording_is_not_added_nor_its_result_given_to_another()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(first).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "区民の割合を80%にする")] });
        Strategy(second).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "区民の80%以上")] });
        Strategy(second).Review(FormStage.SelfEvaluation, Review.Empty with { Indicators = [new IndicatorResult("1", 7)] });
        PolicyJoining.Join(first, second);

        Assert.Equal("区民の割合を80%にする", Assert.Single(Strategy(first).Plan.Indicators).Sentence);
        Assert.Empty((Strategy(first).SelfEvaluation?.Value as Review ?? Review.Empty).Indicators);
        Assert.Equal(2, second.Sources[0].Findings.Count);
    }

    [Fact]
    public void A_further_indicator_is_added_and_told()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(first).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "甲")] });
        Strategy(second).Describe<StrategyPlan>(it => it with { Indicators = [new("1", "乙"), new("2", "甲")] });
        PolicyJoining.Join(first, second);

        Assert.Equal(["甲", "乙"], Strategy(first).Plan.Indicators.Select(it => it.Sentence));
        Assert.Equal(2, Strategy(first).Plan.Indicators.Select(it => it.Key).Distinct().Count());
        Assert.Equal("戦略 1-1のアウトカム指標「乙」", Assert.Single(second.Sources[0].Findings).Place);
    }

    [Fact]
    public void Another_item_under_the_same_number_gives_nothing_and_nothing_is_added_below_it()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(second).Describe<StrategyPlan>(it => it with { Name = "防犯カメラ" });
        Strategy(second).Review(FormStage.SelfEvaluation, Review.Empty.Judge(Set(CodeSetId.OutcomeStatus), "B"));
        Strategy(second).AddInitiative(second.Issues[0], 9, new InitiativePlan("別の取組"));
        PolicyJoining.Join(first, second);

        Assert.Null(Judged(first));
        Assert.Single(Strategy(first).Initiatives);
        Assert.Equal(["戦略 1-1の名", "具体的取組 1-1-9"], second.Sources[0].Findings.Select(it => it.Place));
        Assert.Contains("入れていません", second.Sources[0].Findings[0].Done, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_one_document_alone_are_told_once()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        var added = second.AddIssue(5, new IssuePlan("新しい課題"));
        added.AddStrategy(1, new StrategyPlan("新しい戦略")).AddInitiative(added, 1, new InitiativePlan("新しい取組"));
        first.AddIssue(6, new IssuePlan("古い課題")).AddStrategy(1, new StrategyPlan("古い戦略"));
        first.AddReform(new ReformPlan("改革")); // of which the second says nothing at all
        PolicyJoining.Join(first, second);

        Assert.Equal(["経営課題 5", "経営課題 6"], second.Sources[0].Findings.Select(it => it.Place));
        Assert.Equal("新しい取組", first.Issues.Single(it => it.Number == 5).Strategies[0].Initiatives[0].Name);
    }

    [Fact]
    public void An_evaluation_is_not_mixed_with_one_that_there_should_not_be()
    {
        var (first, second) = (Made("a.txt"), Made("b.txt"));
        Strategy(first).Review(FormStage.SelfEvaluation, Review.Empty.Judge(Set(CodeSetId.OutcomeStatus), "A"));
        Strategy(second).Review(FormStage.SelfEvaluation, new Review([], new Remarks(BlankReason: "中止")) { IsOutOfScope = true });
        PolicyJoining.Join(first, second);

        Assert.Null(((Review)Strategy(first).SelfEvaluation!.Value).Remarks);
        Assert.Equal("戦略 1-1の評価の対象", Assert.Single(second.Sources[0].Findings).Place);
    }

    [Theory]
    [InlineData(FormEra.Reiwa3)]
    [InlineData(FormEra.Reiwa5)]
    public void A_document_joined_with_itself_changes_nothing_and_an_empty_one_takes_all(FormEra era)
    {
        var full = era == FormEra.Reiwa3 ? FullEdition.Policy : FullEdition.Reiwa5;
        var (first, second) = (FullDraft.Make(full), Renamed(FullDraft.Make(full)));
        var before = EditionContent.ToBytes(Frozen(first) with { Sources = [] });
        PolicyJoining.Join(first, second);
        Assert.Equal(before, EditionContent.ToBytes(Frozen(first) with { Sources = [] }));
        Assert.Empty(second.Sources[^1].Findings);

        var blank = new OperatingPolicy(full.FiscalYear, full.Era, full.Title);
        PolicyJoining.Join(blank, Renamed(FullDraft.Make(full)));
        Assert.Equal(
            EditionContent.ToBytes(Frozen(first) with { Sources = [], Statement = Frozen(blank).Statement, EasyIsStale = false }),
            EditionContent.ToBytes(Frozen(blank) with { Sources = [] }));
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        var first = Made("a.txt");

        Assert.Throws<ArgumentException>(() => PolicyJoining.Join(first, Made("a.txt")));
        Assert.Throws<ArgumentException>(() => PolicyJoining.Join(first, new OperatingPolicy(2021, FormEra.Reiwa3, "資料のない")));
        Assert.Throws<ArgumentException>(() => PolicyJoining.Join(new OperatingPolicy(2022, FormEra.Reiwa3, "別の年度"), first));
    }

    [Fact]
    public void Why_two_do_not_fit_together_can_be_asked_before()
    {
        var first = Made("a.txt");
        var other = new OperatingPolicy(2021, FormEra.Reiwa5, "別の様式");
        other.AddSource(Made("b.txt").Sources[0]);

        Assert.Null(PolicyJoining.WhyNot(first, Made("b.txt")));
        Assert.Equal("二つの資料のファイル名が同じです。どちらかの名を変えてください。", PolicyJoining.WhyNot(first, Made("a.txt")));
        Assert.Equal("もう一つの資料がありません。", PolicyJoining.WhyNot(first, new OperatingPolicy(2021, FormEra.Reiwa3, "資料のない")));
        Assert.Equal(
            "二つの資料の年度が違います（令和4年度と令和3年度）。別々に取り込んでください。",
            PolicyJoining.WhyNot(new OperatingPolicy(2022, FormEra.Reiwa3, "別の年度"), first));
        Assert.Equal(
            $"二つの資料の様式が違います（{FormEra.Reiwa3.Name()}と、{FormEra.Reiwa5.Name()}）。別々に取り込んでください。",
            PolicyJoining.WhyNot(first, other));
        Assert.Throws<ArgumentException>(() => PolicyJoining.Join(first, other));
    }

    private static OperatingPolicy Renamed(OperatingPolicy policy)
    {
        var copy = new OperatingPolicy(policy.FiscalYear, policy.Era, policy.Statement.Name);
        EditionReturn.Into(copy, Frozen(policy) with { Sources = [] });
        copy.AddSource(new SourceDocument("renamed.txt", new string('0', 64), 1, SourceKind.ResultsTable, "資料"));

        return copy;
    }

    private static PublishedPolicy Frozen(OperatingPolicy policy) => policy.Freeze(FullDraft.Ward, PrintedContacts.None);

    private static OperatingPolicy Made(string file, SourceKind kind = SourceKind.PolicyPage)
    {
        var policy = new OperatingPolicy(2021, FormEra.Reiwa3, "令和3年度 見本区運営方針");
        policy.AddSource(new SourceDocument(file, new string('0', 64), 1, kind, "資料"));
        var issue = policy.AddIssue(1, new IssuePlan("課題"));
        issue.AddStrategy(1, new StrategyPlan("子育て支援の充実")).AddInitiative(issue, 1, new InitiativePlan("相談"));

        return policy;
    }

    private static Strategy Strategy(OperatingPolicy policy) => policy.Issues[0].Strategies[0];

    private static Initiative Initiative(OperatingPolicy policy) => Strategy(policy).Initiatives[0];

    private static string? Judged(OperatingPolicy policy) => (Strategy(policy).SelfEvaluation?.Value as Review)?.On(CodeSetId.OutcomeStatus)?.Mark;

    private static CodeSet Set(CodeSetId id) => FormEras.Of(FormEra.Reiwa3).CodeSet(id);
}
