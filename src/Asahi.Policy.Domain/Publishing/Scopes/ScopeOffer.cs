using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>公開できるものの一覧。Every entry in which the draft and the public edition differ.</summary>
public static class ScopeOffer
{
    /// <summary>違いのある記入。様式の順。</summary>
    /// <param name="policy">下書き。With all its items.</param>
    /// <param name="draft">下書きの全部を凍結したもの。</param>
    /// <param name="current">公開中の内容。Null: nothing is public.</param>
    public static IReadOnlyList<OfferedEntry> Of(OperatingPolicy policy, PublishedPolicy draft, PublishedPolicy? current)
    {
        var before = current?.Items.ToDictionary(item => item.Key) ?? [];
        var items = PlacedItems.AllOf(policy, isRetiredToo: true).ToDictionary(placed => placed.Item.Key, placed => placed.Item);

        return
        [
            .. from item in draft.Items
               from stage in Enum.GetValues<FormStage>()
               let offered = Of(items[item.Key], item, before.GetValueOrDefault(item.Key), stage, draft.FiscalYear)
               where offered.HasWords || offered.HasItems || offered.HasOffice
               select offered,
        ];
    }

    /// <summary>初めに選んでおく範囲。All that can be chosen, but for what would need something that cannot.</summary>
    /// <param name="offered">違いのある記入。</param>
    /// <param name="draft">下書きの全部を凍結したもの。</param>
    /// <param name="current">公開中の内容。Null: nothing is public.</param>
    public static PublicationScope Ready(IReadOnlyList<OfferedEntry> offered, PublishedPolicy draft, PublishedPolicy? current)
    {
        HashSet<EntryKey> chosen = [.. offered.Where(entry => entry.IsReady).Select(entry => entry.Key)];

        while (ScopeFaults.Of(draft, current, PublicationScope.Of(chosen)) is { Count: > 0 } faults
            && chosen.RemoveWhere(key => faults.Any(fault => fault.Entries.Contains(key))) > 0)
        {
            // what was left out may take something else with it
        }

        return PublicationScope.Of(chosen);
    }

    /// <summary>範囲のうち、公開中の内容を変えるもの。The plan of an item below which only something unfinished was added changes nothing: it is
    /// not chosen, pins nothing, and makes no edition a revision.</summary>
    /// <param name="policy">下書き。With all its items.</param>
    /// <param name="content">範囲だけを新しくした内容。</param>
    /// <param name="current">公開中の内容。Null: nothing is public.</param>
    /// <param name="scope">範囲。</param>
    public static PublicationScope Telling(
        OperatingPolicy policy,
        PublishedPolicy content,
        PublishedPolicy? current,
        PublicationScope scope) =>
        PublicationScope.Of(Of(policy, content, current).Select(entry => entry.Key).Where(scope.Has));

    private static OfferedEntry Of(PolicyItem item, PublishedItem now, PublishedItem? before, FormStage stage, int fiscalYear)
    {
        var (content, known) = (now.On(stage, fiscalYear), before?.On(stage, fiscalYear));
        var isPlan = stage == FormStage.Plan;

        return new OfferedEntry(
            now.Place,
            new EntryKey(now.Key, stage),
            now.ItemPlan.Title,
            item.On(stage)?.State ?? EntryState.Drafting,
            known is null)
        {
            HasWords = content is null ? known is not null : !known.IsSaidBy(content),
            HasItems = isPlan && (before is null ? Below(now).Any() : !Below(before).SequenceEqual(Below(now))),
            HasOffice = isPlan && before is not null && !(before.Section == now.Section && SameOffice(before, now)),
        };
    }

    // Which items there are below it, with what belongs to their place.
    private static IEnumerable<(string Key, int Number, string? Printed)> Below(PublishedItem item) => item switch
    {
        PublishedPolicy policy =>
        [
            .. policy.Issues.Select(it => (it.Key, it.Code.OwnNumber, it.Printed)),
            .. policy.Reforms.Select(it => (it.Key, it.Number, it.Printed)),
        ],
        PublishedIssue issue => issue.Strategies.Select(it => (it.Key, it.Code.OwnNumber, it.Printed)),
        PublishedStrategy strategy => strategy.Initiatives.Select(it => (it.Key, it.Code.OwnNumber, it.Printed)),
        _ => [],
    };

    private static bool SameOffice(PublishedItem before, PublishedItem now) =>
        (before, now) is not (PublishedPolicy old, PublishedPolicy policy) || EditionContent.ToBytes(Office(old)).AsSpan()
            .SequenceEqual(EditionContent.ToBytes(Office(policy)));

    // What belongs to the policy as a whole beside its plan and its items.
    private static PublishedPolicy Office(PublishedPolicy policy) => policy with
    {
        Schema = EditionContent.Schema,
        Statement = new PolicyStatement(""),
        Issues = [],
        Reforms = [],
        Budgets = [],
        MidtermReview = null,
        SelfEvaluation = null,
        EasyIsStale = false,
    };
}
