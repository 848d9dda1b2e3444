using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>公開できる記入。Something that the draft says otherwise than the public edition.</summary>
/// <param name="Place">所在。</param>
/// <param name="Key">記入の鍵。</param>
/// <param name="Name">項目の名。Null: it has none.</param>
/// <param name="State">入力の状態。</param>
/// <param name="IsNew">公開中の版に、まだ無いかどうか。</param>
public sealed record OfferedEntry(ItemPlace Place, EntryKey Key, string? Name, EntryState State, bool IsNew)
{
    /// <summary>文章や額が変わったかどうか。</summary>
    public bool HasWords { get; init; }

    /// <summary>下の項目の追加、移動、取りやめ、並べ替えがあるかどうか。</summary>
    public bool HasItems { get; init; }

    /// <summary>担当、問合せ先など、ほかの画面で決めたことが変わったかどうか。</summary>
    public bool HasOffice { get; init; }

    /// <summary>選べるかどうか。Only what was confirmed, or is as the document has it.</summary>
    public bool IsReady => State is EntryState.Confirmed or EntryState.AsImported;

    /// <summary>段階。</summary>
    public FormStage Stage => Key.Stage;
}
