using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Reports;

/// <summary>出典と利用条件の表示。Source, licence and that it was worked on, as CC BY 4.0 asks; what was inferred says so.</summary>
public static class Credits
{
    /// <summary>利用条件の名。</summary>
    public const string Licence = "クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）";

    /// <summary>利用条件の所在。</summary>
    public const string LicenceAddress = "https://creativecommons.org/licenses/by/4.0/deed.ja";

    /// <summary>原資料ごとの出典。</summary>
    public static IReadOnlyList<string> Of(PublishedPolicy policy) => [.. policy.Sources.Select(source => Of(policy, source))];

    /// <summary>一つの原資料の出典。The city's name tells 大阪市旭区 from the ward of that name in 横浜市.</summary>
    public static string Of(PublishedPolicy policy, PublishedSource source)
    {
        var page = source.Fact(FactKind.Page) is { } fact ? $"（{fact.Value}）" : "";

        return $"出典：{policy.Ward.City}{Marked(policy, source, FactKind.Ward)}「{source.Title}」{page}、"
            + $"{Marked(policy, source, FactKind.Licence)}。加工して作成";
    }

    /// <summary>利用条件が推定かどうか。True when one of the sources does not state it, and the ward has not settled it.</summary>
    public static bool LicenceIsInferred(PublishedPolicy policy) => policy.IsInferred(FactKind.Licence);

    private static string Marked(PublishedPolicy policy, PublishedSource source, FactKind kind) =>
        source.Fact(kind)?.Value + (policy.IsInferred(source, kind) ? "（推定）" : "");
}
