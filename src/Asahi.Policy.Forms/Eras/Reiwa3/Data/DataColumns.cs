using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>いくつもの表にある列。</summary>
internal static class DataColumns
{
    /// <summary>What a blank cell says unless its column says otherwise.</summary>
    public const string NotGiven = "原資料に記載がない（原資料のない年度では、記入がない）";

    public static FlatColumn Year { get; } = PolicyYear("年度", "fiscal_year");

    public static FlatColumn ItemCode { get; } = new(
        "item",
        "番号",
        FlatKind.Text,
        "経営課題（1）、戦略（1-2）、具体的取組（1-2-5）の番号。同じ番号でも、年度が違えば別のもののことがある");

    public static FlatColumn IndicatorKind { get; } = new(
        "indicator_kind",
        "指標の種類",
        FlatKind.Text,
        "「アウトカム指標」（戦略につく）または「プロセス指標」（具体的取組につく）");

    public static FlatColumn IndicatorNumber { get; } = new("indicator", "指標番号", FlatKind.Whole, "その戦略または具体的取組の何番目の指標か。1から");

    public static FlatColumn PolicyYear(string header, string name = "policy_year") =>
        new(name, header, FlatKind.Whole, "どの年度の運営方針か。4月1日の西暦（2021は令和3年度）", Unit: "西暦年度");

    public static FlatColumn Line(string meaning) => new("line", "行", FlatKind.Whole, meaning);
}
