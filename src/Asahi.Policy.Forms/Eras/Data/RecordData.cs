using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>記録のデータ。All that an edition says, as tables that machines read: one datum in a cell, codes beside their words.</summary>
public static class RecordData
{
    /// <summary>一つのブックに入れるデータ。すべての様式の分。</summary>
    /// <param name="context">書くこと。</param>
    /// <param name="title">ブックの名。</param>
    public static IReadOnlyList<FlatTable> OfBook(FormContext context, string title) =>
        [.. Book.Select(table => table.Compose(context, title))];

    /// <summary>The tables of the workbook, each to be made by itself.</summary>
    internal static IReadOnlyList<(FlatShape Shape, Func<FormContext, string, FlatTable> Compose)> Book { get; } =
    [
        (ResultData.Shape, (context, _) => ResultData.Compose(context.Policy)),
        (StrategyTextData.Shape, (context, _) => StrategyTextData.Compose(context.Policy)),
        (JudgementData.Shape, (context, _) => JudgementData.Compose(context.Policy)),
        (BudgetData.Shape, (context, _) => BudgetData.Compose(context.Policy)),
        (IndicatorData.Shape, (context, _) => IndicatorData.Compose(context.Policy)),
        (IndicatorData.SeriesShape, (context, _) => IndicatorData.Series(context.Policy)),
        (SurveyData.Shape, (context, _) => SurveyData.Compose(context.Policy)),
        (TextData.Shape, (context, _) =>
            TextData.Compose(context.Policy, field => !field.Key.StartsWith("source/", StringComparison.Ordinal))),
        (AboutData.Shape, (context, title) => AboutData.Compose(context, title, AboutData.SetsOf(context.Policy, isWhole: true))),
    ];

    /// <summary>項目のデータ。判定、予算、指標、現状。</summary>
    public static IReadOnlyList<FlatTable> ItemsOf(PublishedPolicy policy) =>
        [
            JudgementData.Compose(policy),
            BudgetData.Compose(policy),
            IndicatorData.Compose(policy),
            IndicatorData.Series(policy),
            SurveyData.Compose(policy),
        ];
}
