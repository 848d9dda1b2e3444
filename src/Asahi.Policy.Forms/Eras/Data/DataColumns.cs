using Asahi.Policy.Domain.Items;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>いくつもの表にある列。</summary>
internal static class DataColumns
{
    /// <summary>What a blank cell says unless its column says otherwise.</summary>
    public const string NotGiven = "原資料に記載がない（原資料のない年度では、記入がない）";

    public static FlatColumn Year { get; } = PolicyYear("年度", "fiscal_year");

    public static IEnumerable<FlatColumn> Item { get; } = Code(
        "item",
        "番号",
        "経営課題（1）、戦略（1-2）、具体的取組（1-2-5）の番号。同じ番号でも、年度が違えば別のもののことがある");

    public static FlatColumn IndicatorKind { get; } = new(
        "indicator_kind",
        "指標の種類",
        FlatKind.Text,
        "「アウトカム指標」（戦略につく。令和5年度からの様式では経営課題につく）または「プロセス指標」（具体的取組につく）");

    public static FlatColumn IndicatorNumber { get; } = new("indicator", "指標番号", FlatKind.Whole, "その項目の何番目の指標か。1から");

    /// <summary>A number of items, and the same behind the word for its level: spreadsheets make a day of 1-2.</summary>
    public static IEnumerable<FlatColumn> Code(string name, string header, string meaning, string? blank = null) =>
    [
        new(name, header, FlatKind.Text, meaning, blank),
        new(
            $"{name}_label",
            $"{header}（呼び名）",
            FlatKind.Text,
            $"「{header}」に項目の種類を添えたもの（例: 戦略1-2）。CSVを開く表計算ソフトは「1-2」を日付に変えることがあり、これは変えない",
            blank),
    ];

    /// <summary>The values of both.</summary>
    public static IEnumerable<object?> CodeOf(ItemCode? code) =>
        [code?.ToString(), code is { } given ? $"{given.LevelName}{given}" : null];

    /// <summary>Whether the ward is stated by the documents.</summary>
    public static FlatColumn WardBasis { get; } = new(
        "ward_basis",
        "区の根拠",
        FlatKind.Text,
        "「記載」は原資料に区の名の記載がある、または区が確認した（原資料のない年度では区の記録による）。「推定」は記載がなく、推定した");

    public static string Basis(bool isInferred) => isInferred ? "推定" : "記載";

    public static FlatColumn PolicyYear(string header, string name = "policy_year") =>
        new(name, header, FlatKind.Whole, "どの年度の運営方針か。4月1日の西暦（2021は令和3年度）", Unit: "西暦年度");

    public static FlatColumn Line(string meaning) => new("line", "行", FlatKind.Whole, meaning);
}
