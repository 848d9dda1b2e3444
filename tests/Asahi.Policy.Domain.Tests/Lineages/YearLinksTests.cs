using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Lineages;

public sealed class YearLinksTests
{
    [Fact]
    public void The_same_name_is_proposed_under_another_number_too() =>
        Assert.Equal(["Renamed 1-2→1-1 ?", "Continued 1-1→1-2 ?"], Strategies(["子育ての支援", "災害に強いまち"], ["災害に強いまちづくり", "子育ての支援"]));

    [Fact]
    public void The_same_number_alone_joins_nothing() =>
        Assert.Equal([" →1-1 ?", " 1-1→ ?"], Strategies(["子育ての支援"], ["災害に強いまち"]));

    [Fact]
    public void What_staff_confirmed_stands_and_only_the_rest_is_proposed() =>
        Assert.Equal(
            ["Merged 1-1+1-2→1-1 !", "New →1-2 !"],
            Strategies(
                ["子育ての支援", "災害に強いまち"],
                ["暮らしの安心", "災害に強いまち"],
                new LineageLink(LineageKind.Merged, ItemCode.Parse("1-1"), 2020, [ItemCode.Parse("1-1"), ItemCode.Parse("1-2")]),
                new LineageLink(LineageKind.New, ItemCode.Parse("1-2"), 2020, [])));

    [Fact]
    public void A_confirmed_end_stands() =>
        Assert.Equal(
            [" →1-1 ?", "Ended 1-1→ !"],
            Strategies(["災害に強いまち"], ["災害に強いまち"], new LineageLink(LineageKind.Ended, null, 2020, [ItemCode.Parse("1-1")])));

    [Fact]
    public void A_link_to_what_the_former_year_no_longer_holds_joins_nothing() =>
        Assert.Equal(
            ["Continued 1-1→1-1 ?"],
            Strategies(["災害に強いまち"], ["災害に強いまち"], new LineageLink(LineageKind.Renamed, ItemCode.Parse("1-1"), 2020, [ItemCode.Parse("1-9")])));

    [Fact]
    public void Names_that_look_the_same_are_the_same() =>
        Assert.Equal(["Continued 1-1→1-1 ?"], Strategies(["ｱｻﾋ体操の普及"], ["アサヒ体操の普及"]));

    [Fact]
    public void An_issue_without_a_name_goes_on_where_most_of_what_is_below_it_goes_on()
    {
        string[] below = ["子育ての支援", "災害に強いまち", "みどりを増やす"];

        Assert.Equal(["Continued 1→1 ?"], Issues((null, below), ("地域防災力の強化", below)));
        Assert.Equal(["Continued 1→1 ?"], Issues(("地域防災力の強化", below), (null, below)));
        Assert.Equal(["Continued 1→1 ?"], Issues((null, below), (null, below)));
        Assert.Equal([" →1 ?", " 1→ ?"], Issues(("地域防災力の強化", below), (null, ["子育ての支援", "窓口の改善", "広報"])));
        Assert.Equal([" →1 ?", " 1→ ?"], Issues(("地域防災力の強化", below), ("まったく別の課題名", below)));
    }

    private static IEnumerable<string> Issues((string? Name, string[] Below) former, (string? Name, string[] Below) now) => YearLinks
        .Between(Named(Policy(2020, former.Below, []), former.Name), Named(Policy(2021, now.Below, []), now.Name)).All
        .Where(link => link.Code.Level == 1)
        .Select(link => $"{link.Kind} {string.Join('+', link.Former)}→{link.Item} {(link.IsConfirmed ? "!" : "?")}");

    private static PublishedPolicy Named(PublishedPolicy policy, string? name) => policy with { Issues = [policy.Issues[0] with { Plan = new IssuePlan(name) }] };

    private static IEnumerable<string> Strategies(string[] former, string[] now, params LineageLink[] links) => YearLinks
        .Between(Policy(2020, former, []), Policy(2021, now, links)).All
        .Where(link => link.Code.Level == 2)
        .Select(link => $"{link.Kind} {string.Join('+', link.Former)}→{link.Item} {(link.IsConfirmed ? "!" : "?")}");

    private static PublishedPolicy Policy(int year, string[] names, LineageLink[] links) => FullEdition.Policy with
    {
        FiscalYear = year,
        Statement = FullEdition.Policy.Statement with { Lineage = links },
        Issues = [new PublishedIssue(ItemCode.OfIssue(1), new IssuePlan("課題"), [.. names.Select((name, at) => new PublishedStrategy(ItemCode.OfStrategy(1, at + 1), new StrategyPlan(name), []))])],
    };
}
