using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>職員が確認した、前の年度の項目とのつながり。Kept with the later year and published with its editions: numbers alone join nothing.</summary>
/// <param name="Kind">種類。</param>
/// <param name="Item">この年度の項目。Null: <see cref="LineageKind.Ended"/>, nothing follows.</param>
/// <param name="FormerYear">前の年度（西暦）。</param>
/// <param name="Former">前の年度の項目。番号の順。Empty: <see cref="LineageKind.New"/>.</param>
public sealed record LineageLink(LineageKind Kind, ItemCode? Item, int FormerYear, IReadOnlyList<ItemCode> Former)
{
    /// <summary>文にする（例: 改称（令和3年度の 2-2 から））。</summary>
    [JsonIgnore]
    public string Sentence => Kind switch
    {
        LineageKind.New => $"新規（{new Years.FiscalYear(FormerYear).Era}にはない）",
        LineageKind.Ended => $"終了（{new Years.FiscalYear(FormerYear).Era}の {Codes} で終わり）",
        _ => $"{Kind.Name()}（{new Years.FiscalYear(FormerYear).Era}の {Codes} から）",
    };

    private string Codes => string.Join('、', Former);
}
