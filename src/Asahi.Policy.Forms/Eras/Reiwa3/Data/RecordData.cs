using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>記録のデータ。All that an edition says, as tables that machines read: one datum in a cell, codes beside their words.</summary>
public static class RecordData
{
    /// <summary>ブックにまとめる時の名。</summary>
    public const string BookTitle = "様式1から3、5";

    private static readonly string[] _ofForm1 = ["name", "overview", "text"];

    /// <summary>様式1のデータ。</summary>
    public static IReadOnlyList<FlatTable> OfForm1(FormContext context) =>
    [
        BudgetData.Compose(context.Policy),
        TextData.Compose(
            context.Policy,
            field => field.Key.StartsWith("policy#", StringComparison.Ordinal)
                || (field.Item is not null && _ofForm1.Contains(field.Key.Split('#')[1]))),
        AboutData.Compose(context, Form1.Title, []),
    ];

    /// <summary>様式2のデータ。</summary>
    public static IReadOnlyList<FlatTable> OfForm2(FormContext context) =>
        [
            .. Items(context.Policy),
            TextData.Compose(context.Policy, field => field.Item is not null),
            AboutData.Compose(context, Form2.Title, Sets),
        ];

    /// <summary>様式3のデータ。</summary>
    public static IReadOnlyList<FlatTable> OfForm3(FormContext context) =>
    [
        TextData.Compose(context.Policy, field => field.Key.StartsWith("reform", StringComparison.Ordinal)),
        AboutData.Compose(context, Form3.Title, [.. CodeSets.OfReformsAtMidterm, .. CodeSets.OfReforms]),
    ];

    /// <summary>一つのブックに入れるデータ。すべての様式の分。</summary>
    public static IReadOnlyList<FlatTable> OfBook(FormContext context) => [.. Book.Select(table => table.Compose(context))];

    /// <summary>The tables of the workbook, each to be made by itself.</summary>
    internal static IReadOnlyList<(FlatShape Shape, Func<FormContext, FlatTable> Compose)> Book { get; } =
    [
        (ResultData.Shape, context => ResultData.Compose(context.Policy)),
        (StrategyTextData.Shape, context => StrategyTextData.Compose(context.Policy)),
        (JudgementData.Shape, context => JudgementData.Compose(context.Policy)),
        (BudgetData.Shape, context => BudgetData.Compose(context.Policy)),
        (IndicatorData.Shape, context => IndicatorData.Compose(context.Policy)),
        (IndicatorData.SeriesShape, context => IndicatorData.Series(context.Policy)),
        (SurveyData.Shape, context => SurveyData.Compose(context.Policy)),
        (TextData.Shape, context => TextData.Compose(context.Policy, field => !field.Key.StartsWith("source/", StringComparison.Ordinal))),
        (AboutData.Shape, context => AboutData.Compose(context, BookTitle, [.. Sets, .. CodeSets.OfReforms])),
    ];

    private static IReadOnlyList<CodeSetId> Sets =>
        [.. CodeSets.OfStrategies, .. CodeSets.OfInitiatives, .. CodeSets.OfStrategiesAtMidterm, .. CodeSets.OfReformsAtMidterm];

    private static IReadOnlyList<FlatTable> Items(PublishedPolicy policy) =>
        [
            JudgementData.Compose(policy),
            BudgetData.Compose(policy),
            IndicatorData.Compose(policy),
            IndicatorData.Series(policy),
            SurveyData.Compose(policy),
        ];
}
