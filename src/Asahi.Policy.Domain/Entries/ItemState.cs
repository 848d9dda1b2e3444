using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>項目の状態。The state of its entry at one stage, and the two that an entry
/// does not know of itself: nobody has begun, and it is public.</summary>
public enum ItemState
{
    /// <summary>未入力。Nobody has written anything.</summary>
    Unwritten = 1,

    /// <summary>原資料のまま。</summary>
    AsImported = 2,

    /// <summary>入力中。</summary>
    Drafting = 3,

    /// <summary>確認待ち。</summary>
    Submitted = 4,

    /// <summary>差戻し。</summary>
    Returned = 5,

    /// <summary>確認済み。Not yet public.</summary>
    Confirmed = 6,

    /// <summary>公開済み。What was confirmed is what the public edition says.</summary>
    Published = 7,
}

/// <summary>項目の状態の決め方と呼び名。</summary>
public static class ItemStates
{
    /// <summary>項目の状態。</summary>
    /// <param name="entry">記入。Null: nobody has begun.</param>
    /// <param name="isPublished">公開された版に入っているかどうか。</param>
    public static ItemState Of(Entry? entry, bool isPublished) => (entry?.State, isPublished) switch
    {
        (null, _) => ItemState.Unwritten,
        (_, true) => ItemState.Published,
        (EntryState.Drafting, _) when !entry!.HasBegun => ItemState.Unwritten,
        (EntryState.AsImported, _) => ItemState.AsImported,
        (EntryState.Drafting, _) => ItemState.Drafting,
        (EntryState.Submitted, _) => ItemState.Submitted,
        (EntryState.Returned, _) => ItemState.Returned,
        (EntryState.Confirmed, _) => ItemState.Confirmed,
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    /// <summary>状態の呼び名（例: 公開済み）。</summary>
    public static string Name(this ItemState state) => state switch
    {
        ItemState.Unwritten => "未入力",
        ItemState.AsImported => EntryState.AsImported.Name(),
        ItemState.Drafting => EntryState.Drafting.Name(),
        ItemState.Submitted => EntryState.Submitted.Name(),
        ItemState.Returned => EntryState.Returned.Name(),
        ItemState.Confirmed => EntryState.Confirmed.Name(),
        ItemState.Published => "公開済み",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
