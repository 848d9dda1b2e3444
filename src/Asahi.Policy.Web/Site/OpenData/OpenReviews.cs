using System.ComponentModel;

namespace Asahi.Policy.Web.Site.OpenData;

public sealed record OpenReview(
    [property: Description("判定。物差しごと。足し合わせない")] IReadOnlyList<OpenJudgement> Judgements,
    [property: Description("評価の文章。なければnull")] OpenRemarks? Remarks);

public sealed record OpenJudgement(
    [property: Description("物差しの名")] string Set,
    [property: Description("物差しの見出し")] string Label,
    [property: Description("符号。物差しが違えば、同じ符号でも意味が違う")] string Mark,
    [property: Description("公式のことば")] string Words,
    [property: Description("意味合い")] string Meaning);

public sealed record OpenRemarks(
    [property: Description("実績")] string? Results,
    [property: Description("課題")] string? Challenge,
    [property: Description("改善策（戦略では、今後の対応方向）")] string? Improvement,
    [property: Description("評価の対象外とする理由")] string? BlankReason);

public sealed record OpenIndicator(
    [property: Description("何番目の指標か。1から")] int Number,
    [property: Description("指標の文")] string Sentence,
    [property: Description("単位。記載がなければnull")] string? Unit,
    [property: Description("基準値。記載がなければnull")] decimal? Baseline,
    [property: Description("前年度の数値。記載がなければnull")] decimal? Previous,
    [property: Description("目標値。記載がなければnull")] decimal? Target,
    [property: Description("目標の年度。記載がなければnull")] int? DueYear,
    [property: Description("望ましい向き。記載がなければnull")] OpenTerm? Direction,
    [property: Description("当年度の実績値。まだ分からないか、記載がなければnull")] decimal? Actual,
    [property: Description("個別の達成状況の符号（物差しはOutcomeStatus、令和5年度からの様式ではIndicatorStatus）。指標ごとに評価されていなければnull")] string? Status,
    [property: Description("年度ごとの値")] IReadOnlyList<OpenPoint> Series,
    [property: Description("鍵。項目の中で、順が変わっても同じ")] string Key,
    [property: Description("何年度かの目標のとき、その初めの年度。一年度の目標ならnull")] int? FromYear,
    [property: Description("何年度かの目標のとき、その期間の実績の合計。なければnull")] decimal? Total,
    [property: Description("評価の時に示された、前の年度の実績。なければnull")] decimal? PreviousResult,
    [property: Description("様式に書かれたとおりの実績。なければnull")] string? ResultText,
    [property: Description("判定の根拠。なければnull")] string? Ground,
    [property: Description("指標の素性。なければnull")] OpenPassport? Passport,
    [property: Description("調査の数。なければnull")] OpenSurvey? Survey);

public sealed record OpenPassport(
    [property: Description("調べ方。記載がなければnull")] OpenTerm? Method,
    [property: Description("質問の文。記載がなければnull")] string? Question,
    [property: Description("「はい」に数える選択肢。記載がなければnull")] string? Choices,
    [property: Description("だれに聞くか、何を数えるか。記載がなければnull")] string? Population,
    [property: Description("だれが調べるか。記載がなければnull")] string? By,
    [property: Description("出典。記載がなければnull")] string? Source,
    [property: Description("めざす状態を表す理由。記載がなければnull")] string? Why);

public sealed record OpenSurvey(
    [property: Description("聞いた数（人）。記載がなければnull")] int? Asked,
    [property: Description("答えた数（人）。記載がなければnull")] int? Answered,
    [property: Description("「はい」に数えた数（人）。記載がなければnull")] int? Counted,
    [property: Description("調べた時期。記載がなければnull")] string? When);

public sealed record OpenPoint(
    [property: Description("年度")] int FiscalYear,
    [property: Description("値。測定していなければnull")] decimal? Value,
    [property: Description("この年度から測り方が変わったかどうか。前の年度とは比べられない")] bool IsNewDefinition);
