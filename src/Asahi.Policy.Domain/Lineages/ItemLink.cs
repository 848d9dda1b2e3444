using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>二つの年度の項目のつながり。職員が確認したもの、または候補。</summary>
/// <param name="Kind">種類。Null: no counterpart is known, and nobody has said that there is none.</param>
/// <param name="Former">前の年度の項目。番号の順。</param>
/// <param name="Item">後の年度の項目。Null: nothing follows, or nothing is known to follow.</param>
/// <param name="IsConfirmed">職員が確認したかどうか。</param>
public sealed record ItemLink(LineageKind? Kind, IReadOnlyList<ItemCode> Former, ItemCode? Item, bool IsConfirmed)
{
    /// <summary>確認されていないつながりに添えることば。</summary>
    public const string Unconfirmed = "自動の候補。確認されていません";

    /// <summary>並べる番号。That of the later year, or else of the former.</summary>
    public ItemCode Code => Item ?? Former[0];
}
