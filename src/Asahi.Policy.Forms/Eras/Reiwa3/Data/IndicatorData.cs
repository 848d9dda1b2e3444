using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>指標と、その推移。</summary>
internal static class IndicatorData
{
    public static FlatTable Compose(PublishedPolicy policy) => new(
        "指標",
        ["年度", "番号", "指標の種類", "指標番号", "指標", "単位", "基準値", "前年度の数値", "目標", "目標の年度", "望ましい向き", "当年度の数値", "個別の達成状況の符号", "個別の達成状況"],
        [
            .. from it in Indicators(policy)
               let indicator = it.Indicator
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear, it.Item.ToString(), it.Kind, it.Number, OneLine(indicator.Sentence), indicator.Unit, indicator.Baseline, indicator.Previous, indicator.Target,
                   (long?)indicator.DueYear, indicator.Direction?.Name(), indicator.Actual, indicator.Status,
                   policy.CodeSetOf(CodeSetId.OutcomeStatus).Codes.FirstOrDefault(code => code.Mark == indicator.Status)?.Words,
               ],
        ]);

    public static FlatTable Series(PublishedPolicy policy) => new(
        "指標の推移",
        ["運営方針の年度", "番号", "指標の種類", "指標番号", "年度", "値", "単位", "測り方の変更"],
        [
            .. from it in Indicators(policy)
               from point in it.Indicator.Series
               select (IReadOnlyList<object?>)
                   [(long)policy.FiscalYear, it.Item.ToString(), it.Kind, it.Number, (long)point.FiscalYear, point.Value, it.Indicator.Unit, point.IsNewDefinition ? "この年度から変更" : null],
        ]);

    private static IEnumerable<(ItemCode Item, string Kind, long Number, Indicator Indicator)> Indicators(PublishedPolicy policy) =>
        policy.Strategies.SelectMany(strategy => Of(strategy.Code, "アウトカム指標", strategy.Indicators))
            .Concat(policy.Initiatives.SelectMany(initiative => Of(initiative.Code, "プロセス指標", initiative.Indicators)));

    private static IEnumerable<(ItemCode, string, long, Indicator)> Of(ItemCode item, string kind, IReadOnlyList<Indicator>? indicators) =>
        (indicators ?? []).Select((indicator, at) => (item, kind, at + 1L, indicator));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
