using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>指標と、その推移。</summary>
internal static class IndicatorData
{
    private const string Unit = "「単位」の列";

    public static FlatShape Shape { get; } = new(
        "indicators",
        "指標",
        "一つの戦略または具体的取組（令和5年度からの様式では、経営課題）の、一つの指標",
        [
            DataColumns.Year,
            .. DataColumns.Item,
            DataColumns.IndicatorKind,
            DataColumns.IndicatorNumber,
            new("sentence", "指標", FlatKind.Text, "指標の文。数が読み取れない指標も、文はそのまま載せる"),
            new("unit", "単位", FlatKind.Text, "数の単位（例: %、人、回）", DataColumns.NotGiven),
            new("baseline", "基準値", FlatKind.Number, "計画の時に基準とした値", DataColumns.NotGiven, Unit),
            new("previous", "前年度の数値", FlatKind.Number, "前の年度の値", DataColumns.NotGiven, Unit),
            new("target", "目標", FlatKind.Number, "目標の値", DataColumns.NotGiven, Unit),
            new("due_year", "目標の年度", FlatKind.Whole, "目標の値に達するはずの年度", DataColumns.NotGiven, "西暦年度"),
            new("direction", "望ましい向き", FlatKind.Text, "「大きいほどよい」「小さいほどよい」「保つ」", DataColumns.NotGiven),
            new("actual", "当年度の数値", FlatKind.Number, "その年度の実績の値", "まだ分からない、または原資料に記載がない", Unit),
            new("status_mark", "個別の達成状況の符号", FlatKind.Text, "指標一つについての達成状況の符号", "指標ごとには評価されていない"),
            new("status", "個別の達成状況", FlatKind.Text, "符号の公式のことば", "指標ごとには評価されていない、またはことばが示されていない"),
            new("from_year", "目標の期間の初めの年度", FlatKind.Whole, "何年度かの目標のとき、その初めの年度", "一年度の目標である", "西暦年度"),
            new("total", "期間の合計", FlatKind.Number, "何年度かの目標のとき、その期間の実績の合計", "一年度の目標である、またはまだ分からない", Unit),
            new("previous_result", "前年度の実績", FlatKind.Number, "評価の時に示された、前の年度の実績", DataColumns.NotGiven, Unit),
            new("result_text", "実績の書きぶり", FlatKind.Text, "様式に書かれたとおりの実績", DataColumns.NotGiven),
            new("ground", "判定の根拠", FlatKind.Text, "達成状況の根拠", DataColumns.NotGiven),
            new("method", "調べ方", FlatKind.Text, "「アンケート」「業務の記録」「統計」「そのほか」", DataColumns.NotGiven),
            new("question", "質問の文", FlatKind.Text, "アンケートで聞いた文", DataColumns.NotGiven),
            new("choices", "数える選択肢", FlatKind.Text, "「はい」に数える選択肢", DataColumns.NotGiven),
            new("population", "だれに聞くか", FlatKind.Text, "だれに聞くか、何を数えるか", DataColumns.NotGiven),
            new("surveyed_by", "だれが調べるか", FlatKind.Text, "調べる者", DataColumns.NotGiven),
            new("source", "出典", FlatKind.Text, "値の出典", DataColumns.NotGiven),
            new("why", "めざす状態を表す理由", FlatKind.Text, "なぜめざす状態を表すか", DataColumns.NotGiven),
            new("surveyed_when", "調べた時期", FlatKind.Text, "調べた時期", DataColumns.NotGiven),
            new("asked", "聞いた数", FlatKind.Whole, "アンケートで聞いた数", DataColumns.NotGiven, "人"),
            new("answered", "答えた数", FlatKind.Whole, "そのうち答えた数", DataColumns.NotGiven, "人"),
            new("counted", "数えた数", FlatKind.Whole, "そのうち「はい」に数えた数", DataColumns.NotGiven, "人"),
        ]);

    public static FlatShape SeriesShape { get; } = new(
        "indicator-series",
        "指標の推移",
        "一つの指標の、一つの年度の値",
        [
            DataColumns.PolicyYear("運営方針の年度"),
            .. DataColumns.Item,
            DataColumns.IndicatorKind,
            DataColumns.IndicatorNumber,
            new("fiscal_year", "年度", FlatKind.Whole, "どの年度の値か", Unit: "西暦年度"),
            new("value", "値", FlatKind.Number, "その年度の値", "その年度は測定していない", Unit),
            new("unit", "単位", FlatKind.Text, "数の単位", DataColumns.NotGiven),
            new("definition_change", "測り方の変更", FlatKind.Text, "「この年度から変更」とある年度は、その前の年度と比べられない", "測り方は前の年度と同じ"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from it in Indicators(policy)
               let indicator = it.Indicator
               let statuses = FormEras.Of(policy.Era).OfIndicators is { } set ? policy.CodeSetOf(set) : null
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear, .. DataColumns.CodeOf(it.Item), it.Kind, it.Number, OneLine(indicator.Sentence),
                   indicator.Unit, indicator.Baseline, indicator.Previous, indicator.Target,
                   (long?)indicator.DueYear, indicator.Direction?.Name(), indicator.Actual, indicator.Status,
                   statuses?.Find(indicator.Status) is { Words.Length: > 0 } code ? code.Words : null,
                   (long?)indicator.FromYear, indicator.Result?.Total, indicator.Result?.Previous, OneLine(indicator.Result?.Text),
                   OneLine(indicator.Result?.Ground), indicator.Passport?.Method?.Name(), OneLine(indicator.Passport?.Question),
                   OneLine(indicator.Passport?.Choices), OneLine(indicator.Passport?.Population), OneLine(indicator.Passport?.By),
                   OneLine(indicator.Passport?.Source), OneLine(indicator.Passport?.Why), indicator.Result?.Survey?.When,
                   (long?)indicator.Result?.Survey?.Asked, (long?)indicator.Result?.Survey?.Answered,
                   (long?)indicator.Result?.Survey?.Counted,
               ],
        ]);

    public static FlatTable Series(PublishedPolicy policy) => new(
        SeriesShape,
        [
            .. from it in Indicators(policy)
               from point in it.Indicator.Series
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear,
                   .. DataColumns.CodeOf(it.Item),
                   it.Kind,
                   it.Number,
                   (long)point.FiscalYear,
                   point.Value,
                   it.Indicator.Unit,
                   point.IsNewDefinition ? "この年度から変更" : null,
               ],
        ]);

    private static IEnumerable<(ItemCode Item, string Kind, long Number, Indicator Indicator)> Indicators(PublishedPolicy policy) =>
        policy.Issues.SelectMany(issue => Of(issue.Code, "アウトカム指標", issue.Indicators))
            .Concat(policy.Strategies.SelectMany(strategy => Of(strategy.Code, "アウトカム指標", strategy.Indicators)))
            .Concat(policy.Initiatives.SelectMany(initiative => Of(initiative.Code, "プロセス指標", initiative.Indicators)));

    private static IEnumerable<(ItemCode, string, long, Indicator)> Of(ItemCode item, string kind, IReadOnlyList<Indicator>? indicators) =>
        (indicators ?? []).Select((indicator, at) => (item, kind, at + 1L, indicator));

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? OneLine(string? text) => text?.ReplaceLineEndings(" ");
}
