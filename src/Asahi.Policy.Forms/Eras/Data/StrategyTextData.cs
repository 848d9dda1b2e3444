using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>戦略の内容。A line of text in each row.</summary>
internal static class StrategyTextData
{
    public static FlatShape Shape { get; } = new(
        "strategy-texts",
        "データ（戦略の内容）",
        "一つの戦略の内容の文章の一行",
        [
            DataColumns.Year,
            .. DataColumns.Code("strategy", "戦略番号", "戦略の番号"),
            DataColumns.Line("文章の何行目か。1から"),
            new("text", "内容", FlatKind.Text, "その行の文"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from strategy in policy.Strategies
               from line in Prose
                   .Parse(strategy.Plan.Text)
                   .SelectMany(block => block.Lines)
                   .Select((text, index) => (Text: text, Number: index + 1L))
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear, .. DataColumns.CodeOf(strategy.Code), line.Number, line.Text,
               ],
        ]);
}
