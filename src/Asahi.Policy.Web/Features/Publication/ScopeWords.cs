using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What goes into a candidate, in words.</summary>
internal static class ScopeWords
{
    /// <summary>The item and the stage: 1-2 自己評価.</summary>
    public static string Of(OfferedEntry entry) => $"{FindingWords.Of(entry.Place)} {entry.Stage.Name()}";

    /// <summary>What of it differs: 新しい、内容、下の項目、担当.</summary>
    public static string What(OfferedEntry entry) => string.Join('、', Parts(entry));

    private static IEnumerable<string> Parts(OfferedEntry entry)
    {
        if (entry.IsNew || entry.HasWords)
        {
            yield return entry.IsNew ? "新しい" : "内容";
        }

        if (entry is { HasItems: true, IsNew: false })
        {
            yield return "下の項目の追加・移動・取りやめ";
        }

        if (entry.HasOffice)
        {
            yield return entry.Place.Level == ItemLevel.Policy ? "問合せ先や原資料" : "担当";
        }
    }
}
