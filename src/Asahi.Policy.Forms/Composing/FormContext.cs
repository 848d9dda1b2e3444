using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Forms.Composing;

/// <summary>様式に書くこと。What a form is composed from: an edition, and what only its other forms know.</summary>
/// <param name="Policy">版の内容。</param>
/// <param name="Stamp">版の表示。</param>
/// <param name="Pages">項目が始まるページ。Null: not known (no PDF), or the record is not ours.</param>
public sealed record FormContext(PublishedPolicy Policy, EditionStamp Stamp, IReadOnlyDictionary<ItemCode, int>? Pages = null)
{
    /// <summary>原資料から取り込んだ記録かどうか。Its gaps are those of the documents.</summary>
    public bool IsFromSources => Policy.IsFromSources;
}
