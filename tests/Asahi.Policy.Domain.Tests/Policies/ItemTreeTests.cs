using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Tests.Policies;

public sealed class ItemTreeTests
{
    private readonly OperatingPolicy _policy = Made();

    [Fact]
    public void Neighbours_exchange_their_numbers_and_all_below_goes_along()
    {
        var tree = Tree();
        tree.Exchange(Item("o1"), Item("o2"));

        Assert.Equal("o2=1 o2-1=1-1 o2-1-1=1-1-1 o1=2 o1-1=2-1 o1-1-1=2-1-1 o1-2=2-2", Codes());
        Assert.Equal("1-1-1", Former("o1-1-1"));
        Assert.Equal("2", Former("o2"));
    }

    [Fact]
    public void Who_goes_back_where_it_was_has_no_former_number()
    {
        var tree = Tree();
        tree.Exchange(Item("o1"), Item("o2"));
        tree.Exchange(Item("o1"), Item("o2"));

        Assert.Equal("", string.Concat(tree.All.SelectMany(it => it.Item.FormerCodes)));
    }

    [Fact]
    public void A_number_that_was_never_public_leads_nowhere()
    {
        var tree = Tree();
        tree.Renumber(Item("o1-2"), 5);
        tree.Renumber(Item("o1-2"), 7);

        Assert.Equal("1-2", Former("o1-2"));
    }

    [Fact]
    public void A_former_number_is_that_of_the_last_one_that_had_it()
    {
        var tree = Tree([.. Known(), ("o1-1", ItemCode.Parse("1-2"))]);
        tree.Renumber(Item("o1-2"), 3);
        tree.Renumber(Item("o1-1"), 2);
        tree.Renumber(Item("o1-1"), 4);

        Assert.Equal(("", "1-1 1-2"), (Former("o1-2"), Former("o1-1")));
    }

    [Fact]
    public void What_is_moved_stands_behind_what_is_there()
    {
        var tree = Tree();
        tree.Move(tree.Find("o1-1")!, Item("o2"));

        Assert.Equal("o1=1 o1-2=1-2 o2=2 o2-1=2-1 o2-1-1=2-1-1 o1-1=2-2 o1-1-1=2-2-1", Codes());
        Assert.Equal("1-1-1", Former("o1-1-1"));

        tree.Move(tree.Find("o1-1-1")!, Item("o2-1"));
        Assert.Contains("o1-1-1=2-1-2", Codes(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => tree.Move(tree.Find("o1-1-1")!, Item("o1")));
    }

    [Fact]
    public void What_is_retired_goes_into_no_edition_and_its_number_is_free()
    {
        var tree = Tree();
        tree.Retire(Item("o1-1"), "区の計画から外れたため");

        Assert.Equal("o1=1 o1-2=1-2 o2=2 o2-1=2-1 o2-1-1=2-1-1", Codes());
        Assert.Contains(tree.All, it => it.Item.Key == "o1-1-1");
        Assert.False(tree.IsShown(Item("o1-1-1")));

        tree.Renumber(Item("o1-2"), 1);
        tree.Revive(tree.Find("o1-1")!);
        Assert.Contains("o1-2=1-1 o1-1=1-2 o1-1-1=1-2-1", Codes(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_and_a_finding_follow_their_item_or_point_at_none()
    {
        var tree = Tree();
        tree.Exchange(Item("o1"), Item("o2"));
        Assert.Equal("2-1:1-1 2-1-1:1-1-1 :3", Links());
        Assert.Equal(ItemCode.Parse("2-1"), Finding().Item);

        tree.Retire(Item("o1-1"), "終わった");
        Assert.Equal(":3", Links());
        Assert.Null(Finding().Item);
    }

    [Fact]
    public void A_link_that_points_at_nothing_does_not_begin_to_point_at_what_comes_later()
    {
        _policy.Describe(statement => statement with { Lineage = [Link("3", "1")] });
        Tree().Add(ItemLevel.Issue, null, "新しい課題");

        Assert.Equal("", Links());
    }

    [Fact]
    public void What_is_added_stands_last_and_has_a_key_like_no_other()
    {
        var tree = Tree();
        string[] added =
        [
            .. new[]
            {
                tree.Add(ItemLevel.Issue, null, "課題"),
                tree.Add(ItemLevel.Strategy, Item("o2"), "戦略"),
                tree.Add(ItemLevel.Initiative, Item("o2-1"), "取組"),
                tree.Add(ItemLevel.Reform, null, "改革"),
                tree.Add(ItemLevel.Reform, null, "改革"),
            }.Select(it => $"{it.Place} {it.Item.Name} {it.Item.PlanEntry.State}"),
        ];

        Assert.Equal(["3 課題 Drafting", "2-2 戦略 Drafting", "2-1-2 取組 Drafting", "r1 改革 Drafting", "r2 改革 Drafting"], added);
        Assert.Equal(tree.All.Count, tree.All.Select(it => it.Item.Key).Distinct().Count());
        Assert.Throws<InvalidOperationException>(() => tree.Add(ItemLevel.Strategy, null, "どこにもない"));
    }

    [Fact]
    public void After_ninety_nine_the_lowest_free_number_is_taken_and_then_none()
    {
        var tree = Tree();
        tree.Renumber(Item("o2"), 99);
        Assert.Equal(2, tree.FreeNumber(ItemLevel.Issue, null));

        for (var number = 2; number < 99; number++)
        {
            _policy.AddIssue(number, new IssuePlan());
        }

        Assert.Null(tree.FreeNumber(ItemLevel.Issue, null));
    }

    private static OperatingPolicy Made()
    {
        var policy = new OperatingPolicy(2022, FormEra.Reiwa3, "令和4年度 旭区運営方針");
        var (one, two) = (policy.AddIssue(1, new IssuePlan("一")), policy.AddIssue(2, new IssuePlan("二")));
        var (first, _) = (one.AddStrategy(1, new StrategyPlan("一の一")), one.AddStrategy(2, new StrategyPlan("一の二")));
        first.AddInitiative(one, 1, new InitiativePlan("一の一の一"));
        two.AddStrategy(1, new StrategyPlan("二の一")).AddInitiative(two, 1, new InitiativePlan("二の一の一"));
        policy.Describe(statement => statement with
        {
            Lineage = [Link("1-1", "1-1"), Link("1-1-1", "1-1-1"), new LineageLink(LineageKind.Ended, null, 2021, [ItemCode.Parse("3")])],
        });
        var source = new SourceDocument("page.html", new string('0', 64), 10, SourceKind.PolicyPage, "区のページ");
        source.AddFinding("経営課題1の1", "見つかった", "直した", ItemCode.Parse("1-1"));
        policy.AddSource(source);

        return policy;
    }

    private static LineageLink Link(string item, string former) =>
        new(LineageKind.Continued, ItemCode.Parse(item), 2021, [ItemCode.Parse(former)]);

    private ItemTree Tree() => Tree(Known());

    private ItemTree Tree(IEnumerable<(string, ItemCode)> known) => new(_policy, known.ToHashSet());

    private List<(string, ItemCode)> Known() => PlacedItems.AllOf(_policy)
        .Where(it => it.Place.Code is not null)
        .Select(it => (it.Item.Key, it.Place.Code!.Value))
        .ToList();

    private PolicyItem Item(string key) => PlacedItems.AllOf(_policy, isRetiredToo: true).Single(it => it.Item.Key == key).Item;

    private string Codes() => string.Join(' ', PlacedItems.AllOf(_policy).Skip(1).Select(it => $"{it.Item.Key}={it.Place}"));

    private string Former(string key) => string.Join(' ', Item(key).FormerCodes);

    private string Links() => string.Join(' ', _policy.Statement.Lineage.Select(link => $"{link.Item}:{link.Former[0]}"));

    private SourceFinding Finding() => _policy.Sources.SelectMany(source => source.Findings).Single();
}
