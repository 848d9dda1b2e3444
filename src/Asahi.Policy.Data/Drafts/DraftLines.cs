using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

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
               where FormEras.Of(policy.Era).Find(placed.Place.Level, stage) is not null
               let draft = new DraftItem(policy, placed.Place, placed.Item, stage, null, items.Today)
               select new DraftLine(draft, ItemStates.Of(draft.Entry, IsPublic(draft, known))),
        ])
        {
            Published = current,
        };
    }

    private static bool IsPublic(DraftItem draft, Dictionary<string, PublishedItem> known) =>
        draft.Entry is { State: EntryState.Confirmed } entry
        && known.TryGetValue(draft.Item.Key, out var item)
        && item.On(draft.Stage, draft.Policy.FiscalYear).IsSaidBy(entry.Content);
}

/// <summary>下書きの年度。</summary>
/// <param name="Policy">運営方針。With all its items.</param>
/// <param name="Lines">項目と段階。</param>
public sealed record DraftYear(OperatingPolicy Policy, IReadOnlyList<DraftLine> Lines)
{
    /// <summary>公開中の版の内容。Null: nothing is public.</summary>
    public PublishedPolicy? Published { get; init; }
}

/// <summary>一つの項目の、一つの段階。</summary>
/// <param name="Draft">下書きの項目。</param>
/// <param name="State">状態。</param>
public sealed record DraftLine(DraftItem Draft, ItemState State)
{
    /// <summary>所在。</summary>
    public ItemPlace Place => Draft.Place;

    /// <summary>項目。</summary>
    public PolicyItem Item => Draft.Item;

    /// <summary>段階。</summary>
    public FormStage Stage => Draft.Stage;

    /// <summary>段階が開いているかどうか。</summary>
    public bool IsOpen => Draft.IsOpen;

    /// <summary>まだ手を離れていないかどうか。Somebody has to write or to confirm it before it can be published.</summary>
    public bool IsToDo => State is ItemState.Unwritten or ItemState.Drafting or ItemState.Submitted or ItemState.Returned;

    /// <summary>提出の期限をすぎているかどうか。Only of what is still to do, while it can be done.</summary>
    public bool IsLate => IsToDo && IsOpen && Draft.Policy.TermOf(Stage)?.IsLate(Draft.Today) == true;

    /// <summary>足りない欄。What has to be there before it can be handed in; empty once it has been.</summary>
    public IReadOnlyList<Fault> Missing =>
        State is ItemState.Unwritten or ItemState.Drafting or ItemState.Returned ? EntryRules.Missing(Draft.Typed) : [];

    /// <summary>ある言葉があるかどうか。In its name, or in any field of any stage.</summary>
    /// <param name="folded">統一した言葉（<see cref="TextFolding"/>）。</param>
    public bool Says(string folded) => Item.Entries.Any(entry =>
        FormEras.Of(Draft.Policy.Era).Find(Place.Level, entry.Stage) is { } form
        && form.Read(Draft.Reading with { Content = entry.Content }).Values.Values
            .Any(value => TextFolding.Fold(value).Contains(folded, StringComparison.OrdinalIgnoreCase)));
}
