using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Data.Drafts;

/// <summary>ある年度の項目と段階を並べる。What lists of drafts are made of.</summary>
public sealed class DraftLines(DraftItems items, PublishedPolicies published)
{
    /// <summary>並べる。In the order in which items are read; each at all stages at which anything is asked of it.</summary>
    /// <returns>Null when there is no such year.</returns>
    public async Task<DraftYear?> OfAsync(string ward, int year, CancellationToken cancellation = default)
    {
        if (await items.LoadPolicyAsync(ward, year, cancellation) is not { } policy)
        {
            return null;
        }

        var current = (await published.FindAsync(ward, year, cancellation))?.Policy;
        var known = current?.Items.ToDictionary(item => item.Key) ?? [];

        return new DraftYear(policy, [
            .. from placed in PlacedItems.AllOf(policy)
               from stage in Enum.GetValues<FormStage>()
               where EntryForms.Find(policy.Era, placed.Place.Level, stage) is not null
               let draft = new DraftItem(policy, placed.Place, placed.Item, stage, null, items.Today)
               select new DraftLine(
                   placed.Place,
                   placed.Item,
                   stage,
                   ItemStates.Of(draft.Entry, IsPublic(draft, known)),
                   draft.IsOpen),
        ]);
    }

    private static bool IsPublic(DraftItem draft, Dictionary<string, PublishedItem> known) =>
        draft.Entry is { State: EntryState.Confirmed } entry
        && known.TryGetValue(draft.Item.Key, out var item)
        && item.On(draft.Stage, draft.Policy.FiscalYear).IsSaidBy(entry.Content);
}

/// <summary>下書きの年度。</summary>
/// <param name="Policy">運営方針。With all its items.</param>
/// <param name="Lines">項目と段階。</param>
public sealed record DraftYear(OperatingPolicy Policy, IReadOnlyList<DraftLine> Lines);

/// <summary>一つの項目の一つの段階。</summary>
/// <param name="Place">所在。</param>
/// <param name="Item">項目。</param>
/// <param name="Stage">段階。</param>
/// <param name="State">状態。</param>
/// <param name="IsOpen">段階が開いているかどうか。</param>
public sealed record DraftLine(ItemPlace Place, PolicyItem Item, FormStage Stage, ItemState State, bool IsOpen);
