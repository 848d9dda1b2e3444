using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Domain.Tests.Publishing;

/// <summary>What no single entry shows is said before publication, and stops nobody.</summary>
public sealed class ContentFindingsTests
{
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");
    private static readonly DateOnly _today = new(2022, 6, 10);

    [Fact]
    public void A_gap_in_the_numbers_is_named_where_it_is()
    {
        var finding = Assert.Single(Examine(Year(2022, strategies: [1, 3])));

        Assert.Equal(("1", ChecklistScreen.Structure, "番号が 1-1 の次に 1-3 と飛んでいます"), (finding.Place.ToString(), finding.Screen, finding.Message));
        Assert.Equal("番号が 1-2 から始まっています", Assert.Single(Examine(Year(2022, strategies: [2]))).Message);
        Assert.Empty(Examine(Year(2022, strategies: [1, 2, 3])));
        Assert.Empty(Examine(Year(2022, strategies: [1, 3]), scope: PublicationScope.Of([new EntryKey("o1-1", FormStage.Plan)])));
    }

    [Theory]
    [InlineData(9_339, 93_400, true)]
    [InlineData(93_400, 9_339, true)]
    [InlineData(9_339, 93_390, false)]
    [InlineData(0, 93_400, false)]
    public void An_amount_more_than_ten_times_another_is_asked_about(long before, long now, bool isTold)
    {
        var (current, content) = (Costing(Year(2022), (2022, before)), Costing(Year(2022), (2022, now)));

        Assert.Equal(isTold ? 1 : 0, Examine(content, current).Count(it => it.Message.Contains("公開中の額", StringComparison.Ordinal)));
        Assert.Equal(isTold ? 1 : 0, Examine(Costing(Year(2022), (2021, before), (2022, now))).Count(it => it.Message.Contains("前の年度", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_target_without_a_unit_is_named()
    {
        var year = Year(2022);
        var plan = new StrategyPlan("戦略") { Indicators = [new IndicatorPlan("k1", "参加者数", null, Target: 50), new IndicatorPlan("k2", "割合", "%", Target: 50), new IndicatorPlan("k3", "文だけ")] };
        var finding = Assert.Single(Examine(year with { Issues = [year.Issues[0] with { Strategies = [year.Issues[0].Strategies[0] with { Plan = plan }] }] }));

        Assert.Equal(("1-1", FormStage.Plan, "目標値に単位がありません（参加者数）"), (finding.Place.ToString(), finding.Stage, finding.Message));
    }

    [Fact]
    public void Another_name_than_last_year_wants_an_answer()
    {
        var (last, now) = (Year(2021, name: "子育て支援の充実"), Year(2022, name: "子育て支援の拡充"));
        var finding = Assert.Single(Examine(now, lastYear: last), it => it.Screen == ChecklistScreen.Lineage);

        Assert.Equal("1-1", finding.Place.ToString());
        Assert.Contains("子育て支援の充実", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Examine(Year(2022, name: "子育て支援の充実"), lastYear: last));
        var answered = now with { Statement = now.Statement with { Lineage = [new LineageLink(LineageKind.Renamed, ItemCode.Parse("1-1"), 2021, [ItemCode.Parse("1-1")])] } };
        Assert.DoesNotContain(Examine(answered, lastYear: last), it => it.Screen == ChecklistScreen.Lineage);
    }

    [Fact]
    public void Words_in_plain_japanese_that_are_older_than_their_source_are_said()
    {
        var year = Year(2022);
        var easy = year with { Statement = year.Statement with { Easy = new EasyText("やさしい説明", _today, "") }, EasyIsStale = true };

        Assert.Equal(ChecklistScreen.Easy, Assert.Single(Examine(easy)).Screen);
        Assert.Empty(Examine(easy with { EasyIsStale = false }));
    }

    [Fact]
    public void A_next_update_whose_time_is_over_is_said()
    {
        Assert.Equal(ChecklistScreen.NextUpdate, Assert.Single(Examine(Year(2022), today: new DateOnly(2024, 1, 1))).Screen);
        Assert.Empty(Examine(Year(2022)));
    }

    private static IReadOnlyList<ChecklistFinding> Examine(
        PublishedPolicy content,
        PublishedPolicy? current = null,
        PublishedPolicy? lastYear = null,
        PublicationScope? scope = null,
        DateOnly? today = null) =>
    [
        .. PublishingChecklist.Examine(new OperatingPolicy(2022, FormEra.Reiwa3, "題"), content, current, scope ?? PublicationScope.Everything, today ?? _today, lastYear)
            .Where(it => !it.Stops),
    ];

    private static PublishedPolicy Year(int year, int[]? strategies = null, string name = "戦略")
    {
        var draft = new OperatingPolicy(year, FormEra.Reiwa3, "題");
        var issue = draft.AddIssue(1, new IssuePlan("課題"));

        foreach (var number in strategies ?? [1])
        {
            issue.AddStrategy(number, new StrategyPlan(name));
        }

        return draft.Freeze(_ward, PrintedContacts.None);
    }

    private static PublishedPolicy Costing(PublishedPolicy year, params (int Year, long Amount)[] amounts) => year with
    {
        Issues = [year.Issues[0] with { Strategies = [year.Issues[0].Strategies[0] with { Budgets = [.. amounts.Select(it => new BudgetAmount(it.Year, BudgetKind.Planned, it.Amount))] }] }],
    };
}
