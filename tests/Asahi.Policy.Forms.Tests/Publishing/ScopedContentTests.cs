using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Publishing;

/// <summary>What was chosen is as in the draft, and everything else as it is in public: on real and invented years, edited at random.</summary>
public sealed class ScopedContentTests
{
    private const int Seeds = 12;
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");

    public static TheoryData<string> Years => EditionReturnTests.Years;

    [Theory]
    [MemberData(nameof(Years))]
    public void All_that_is_offered_is_the_draft_and_nothing_is_what_is_public(string year)
    {
        var current = Frozen(EditionReturnTests.Read(year));

        for (var seed = 0; seed < Seeds; seed++)
        {
            var (policy, draft) = Disordered(year, seed);
            var offered = ScopeOffer.Of(policy, draft, current);
            var everything = PublicationScope.Of(offered.Select(entry => entry.Key));

            Assert.Empty(ScopeFaults.Of(draft, current, everything));
            Same(draft, ScopedContent.Of(draft, current, everything), $"{year}, seed {seed}, all");
            Same(current, ScopedContent.Of(draft, current, PublicationScope.Of([])), $"{year}, seed {seed}, nothing");
            Same(draft, ScopedContent.Of(draft, current, PublicationScope.Everything), $"{year}, seed {seed}, everything");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Some_of_it_is_some_of_it(string year)
    {
        var current = Frozen(EditionReturnTests.Read(year));
        var (parts, faulty) = (0, 0);

        for (var seed = 0; seed < Seeds; seed++)
        {
            var (policy, draft) = Disordered(year, seed);
            var chance = new Random(seed);
            List<OfferedEntry> offered = [.. ScopeOffer.Of(policy, draft, current).Where(_ => chance.Next(2) == 0).Select(it => it with { State = EntryState.Confirmed })];
            faulty += ScopeFaults.Of(draft, current, PublicationScope.Of(offered.Select(it => it.Key))).Count > 0 ? 1 : 0;
            var scope = ScopeOffer.Ready(offered, draft, current);
            var content = ScopedContent.Of(draft, current, scope);
            parts += scope.Count!.Value;

            Assert.Empty(ScopeFaults.Of(draft, current, scope));
            Whole(content);
            Stays(draft, current, content, scope);
            Changes(current, content);
            var telling = ScopeOffer.Telling(policy, content, current, scope);
            Assert.True(telling.Count <= scope.Count);
            Same(content, ScopedContent.Of(draft, current, telling), $"{year}, seed {seed}, what tells");
        }

        Assert.True(parts > 0, $"{year}: nothing was chosen in any seed");
        Assert.True(faulty > 0, $"{year}: no choice was ever impossible");
    }

    [Fact]
    public void A_new_item_that_is_not_ready_is_left_out_and_stops_nobody()
    {
        var policy = EditionReturnTests.Read("page");
        var current = Frozen(policy);
        var tree = new ItemTree(policy, new HashSet<(string, ItemCode)>());
        var strategy = tree.All.First(it => it.Place.ToString() == "1-1");
        tree.Add(ItemLevel.Initiative, strategy.Item, "まだ書いている項目");
        strategy.Item.Describe<StrategyPlan>(it => it with { Text = "書き直した" });
        var draft = Frozen(policy);
        var content = ScopedContent.Of(draft, current, PublicationScope.Of([new EntryKey(strategy.Item.Key, FormStage.Plan)]));

        Assert.Equal("書き直した", content.FindStrategy(ItemCode.Parse("1-1"))!.Plan.Text);
        Assert.Equal(current.Items.Select(it => it.Key), content.Items.Select(it => it.Key));
        Assert.Equal(1, ScopeOffer.Telling(policy, content, current, PublicationScope.Of([new EntryKey(strategy.Item.Key, FormStage.Plan)])).Count);
        Assert.Equal(0, ScopeOffer.Telling(policy, current, current, PublicationScope.Of([new EntryKey(strategy.Item.Key, FormStage.Plan)])).Count);
        var added = draft.Items.Select(it => it.Key).Except(current.Items.Select(it => it.Key)).Single();
        var fault = Assert.Single(ScopeFaults.Of(draft, current, PublicationScope.Of([new EntryKey(added, FormStage.Plan)])));
        Assert.Contains("一緒に選んでください", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            added,
            ScopedContent.Of(draft, current, PublicationScope.Of([new EntryKey(strategy.Item.Key, FormStage.Plan), new EntryKey(added, FormStage.Plan)])).Items.Select(it => it.Key));
    }

    [Fact]
    public void A_moved_item_goes_with_the_plans_of_both_or_of_neither()
    {
        var policy = EditionReturnTests.Read("page");
        var current = Frozen(policy);
        var tree = new ItemTree(policy, new HashSet<(string, ItemCode)>());
        var (moved, from) = (tree.All.First(it => it.Place.ToString() == "1-2-5"), tree.All.First(it => it.Place.ToString() == "1-2"));
        var to = tree.Homes(moved).First(it => it.Item != from.Item);
        tree.Move(moved, to.Item);
        var draft = Frozen(policy);
        EntryKey[] plans = [new(from.Item.Key, FormStage.Plan), new(to.Item.Key, FormStage.Plan)];

        Assert.All(plans, plan => Assert.Contains("両方の計画", Assert.Single(ScopeFaults.Of(draft, current, PublicationScope.Of([plan]))).Message, StringComparison.Ordinal));
        Assert.Empty(ScopeFaults.Of(draft, current, PublicationScope.Of(plans)));
        Same(draft, ScopedContent.Of(draft, current, PublicationScope.Of(plans)), "both");
        Assert.Equal(PublicationScope.Of([]).Text, ScopeOffer.Ready([new OfferedEntry(to.Place, plans[1], null, EntryState.Confirmed, false)], draft, current).Text);
    }

    [Fact]
    public void A_scope_is_kept_as_text()
    {
        EntryKey[] keys = [new("o1-2", FormStage.SelfEvaluation), new("policy", FormStage.Plan), new("o1-2", FormStage.Plan)];
        var kept = PublicationScope.Parse(PublicationScope.Of(keys).Text);

        Assert.Equal("o1-2/Plan\no1-2/SelfEvaluation\npolicy/Plan", kept.Text);
        Assert.All(keys, key => Assert.True(kept.Has(key)));
        Assert.False(kept.Has("policy", FormStage.Midterm));
        Assert.Equal((null, 0), (PublicationScope.Parse(null).Count, PublicationScope.Parse("").Count));
        Assert.All(["", "o1-2", "o1-2/plan", "/Plan", "o1-2/Plan/1", "o1-2/7"], odd => Assert.False(EntryKey.TryParse(odd, out _)));
    }

    private static (OperatingPolicy Policy, PublishedPolicy Draft) Disordered(string year, int seed)
    {
        var policy = EditionReturnTests.Read(year);
        new Disorder(new Random(seed), policy).Make(30);

        return (policy, Frozen(policy));
    }

    private static void Whole(PublishedPolicy content)
    {
        Assert.Equal(content.Items.Count(), content.Items.Select(it => it.Key).Distinct().Count());
        Assert.Equal(content.Items.Count(), content.Items.Select(it => it.Place).Distinct().Count());
        EditionContent.Read(EditionContent.ToBytes(content));
    }

    private static void Stays(PublishedPolicy draft, PublishedPolicy current, PublishedPolicy content, PublicationScope scope)
    {
        var (now, before) = (draft.Items.ToDictionary(it => it.Key), current.Items.ToDictionary(it => it.Key));

        foreach (var item in content.Items)
        {
            foreach (var stage in Enum.GetValues<FormStage>())
            {
                var isTaken = scope.Has(item.Key, stage);
                var side = (isTaken ? now : before).GetValueOrDefault(item.Key);

                Assert.Equal(Bytes(side, stage, draft.FiscalYear), Bytes(item, stage, draft.FiscalYear));
            }

            if (!scope.Has(item.Key, FormStage.Plan))
            {
                Assert.Equal(before[item.Key].Section, item.Section);
            }
        }
    }

    // Links to the year before follow their items: they are compared as a whole elsewhere.
    private static string Bytes(PublishedItem? item, FormStage stage, int year) => System.Text.Json.JsonSerializer.Serialize(
        item?.On(stage, year) is { Value: PolicyStatement statement } content ? content with { Value = statement with { Lineage = [] } } : item?.On(stage, year),
        EntryContent.Json);

    // Whoever applies what is shown to the old comes to the new.
    private static void Changes(PublishedPolicy before, PublishedPolicy after)
    {
        var changes = EditionDifference.Between(before, after);
        var told = PublishedFields.Of(before).Select(it => it.Value).ToList();

        foreach (var change in changes)
        {
            Assert.True(change.Before is null || told.Remove(change.Before), $"{change.Place} {change.Label}: {change.Before}");

            if (change.After is not null)
            {
                told.Add(change.After);
            }
        }

        Assert.Equal(PublishedFields.Of(after).Select(it => it.Value).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static PublishedPolicy Frozen(OperatingPolicy policy) => EditionContent.Read(EditionContent.ToBytes(policy.Freeze(_ward, PrintedContacts.None)));

    private static void Same(PublishedPolicy expected, PublishedPolicy actual, string words) => Assert.True(
        EditionContent.ToBytes(expected).AsSpan().SequenceEqual(EditionContent.ToBytes(actual)),
        $"{words}: {string.Join(" | ", EditionDifference.Between(expected, actual).Take(5).Select(it => $"{it.Place} {it.Label}: {it.Before} -> {it.After}"))}");
}
