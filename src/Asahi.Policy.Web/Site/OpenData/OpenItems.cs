using System.ComponentModel;

namespace Asahi.Policy.Web.Site.OpenData;

public sealed record OpenIssue(
    [property: Description("変わらない名（例: asahi/2021/1）")] string Id,
    [property: Description("番号（例: 1）")] string Code,
    [property: Description("名称。原資料に記載がなければnull")] string? Name,
    [property: Description("ページの所在")] string Address,
    [property: Description("経営課題の概要。記載がなければnull")] string? Overview,
    [property: Description("計画。記載がなければnull")] OpenPlan? Plan,
    [property: Description("経営課題全体としての評価結果の総括。なければnull")] string? Overall,
    [property: Description("戦略。番号の順")] IReadOnlyList<OpenStrategy> Strategies,
    [property: Description("鍵。年度の中で、番号が変わっても同じ")] string Key,
    [property: Description("所管の課。版を作った時のもの。決まっていなければnull")] OpenSection? Section,
    [property: Description("関連するSDGs（令和5年度からの様式）。1行に一つ。記載がなければnull")] string? Goals,
    [property: Description("課題認識（令和5年度からの様式）。改行は\\n。記載がなければnull")] string? Recognition,
    [property: Description("予算額と決算額（令和5年度からの様式では、経営課題につく）。記載がなければ空")] IReadOnlyList<OpenBudget> Budgets,
    [property: Description("アウトカム指標（令和5年度からの様式では、経営課題につく）。記載がなければnull")] IReadOnlyList<OpenIndicator>? Indicators,
    [property: Description("前の年度からの問い。なければ空")] IReadOnlyList<OpenQuestion> Carried,
    [property: Description("印刷する番号。番号と同じならnull、印刷しなければ空")] string? Printed,
    [property: Description("主な戦略（課題解決の方策）。番号も名もつけずに書く区だけ。改行は\\n。記載がなければnull")] string? Measures);

public sealed record OpenQuestion(
    [property: Description("前の年度")] int FormerYear,
    [property: Description("前の年度の項目の番号。年度全体ならnull")] string? Former,
    [property: Description("前の年度の項目の名")] string FormerName,
    [property: Description("何が書かれていたか")] OpenTerm Kind,
    [property: Description("書かれていた文")] string Text,
    [property: Description("どうなったか。まだ答えがなければnull")] OpenTerm? Answer,
    [property: Description("補足。なければnull")] string? Reason);

public sealed record OpenPlan(
    [property: Description("めざすべき将来像")] string? Vision,
    [property: Description("現状")] string? CurrentState,
    [property: Description("現状のデータの表")] IReadOnlyList<OpenTable> Tables,
    [property: Description("要因分析")] string? Causes,
    [property: Description("課題")] string? Tasks);

public sealed record OpenTable(
    [property: Description("表題")] string Title,
    [property: Description("列の見出し")] IReadOnlyList<string> Columns,
    [property: Description("行。ますは列と同じ数。書かれているとおりの文字で、調べていなければnull")] IReadOnlyList<IReadOnlyList<string?>> Rows,
    [property: Description("出典。記載がなければnull")] string? Source);

public sealed record OpenStrategy(
    [property: Description("変わらない名（例: asahi/2021/1-2）")] string Id,
    [property: Description("番号（例: 1-2）")] string Code,
    [property: Description("名称。原資料に記載がなければ空")] string Name,
    [property: Description("ページの所在")] string Address,
    [property: Description("めざす状態。記載がなければnull")] string? TargetState,
    [property: Description("戦略の内容。改行は\\n。記載がなければnull")] string? Text,
    [property: Description("アウトカム指標。記載がなければnull")] IReadOnlyList<OpenIndicator>? Indicators,
    [property: Description("中間振り返り。なければnull")] OpenReview? MidtermReview,
    [property: Description("自己評価。判定も文章もなければ、空の判定とnull")] OpenReview SelfEvaluation,
    [property: Description("参照している別の資料。なければnull")] OpenReference? Reference,
    [property: Description("具体的取組。番号の順")] IReadOnlyList<OpenInitiative> Initiatives,
    [property: Description("鍵。年度の中で、番号が変わっても同じ")] string Key,
    [property: Description("所管の課。版を作った時のもの。決まっていなければnull")] OpenSection? Section,
    [property: Description("課題認識。戦略ごとに書く区だけ。記載がなければnull")] string? Recognition,
    [property: Description("前の年度からの問い。なければ空")] IReadOnlyList<OpenQuestion> Carried,
    [property: Description("印刷する番号。番号と同じならnull、印刷しなければ空")] string? Printed);

public sealed record OpenInitiative(
    [property: Description("変わらない名（例: asahi/2021/1-2-5）")] string Id,
    [property: Description("番号（例: 1-2-5）")] string Code,
    [property: Description("名称。原資料に記載がなければ空")] string Name,
    [property: Description("ページの所在")] string Address,
    [property: Description("取組内容。改行は\\n。記載がなければnull")] string? Text,
    [property: Description("予算額と決算額。記載がなければ空")] IReadOnlyList<OpenBudget> Budgets,
    [property: Description("プロセス指標。記載がなければnull")] IReadOnlyList<OpenIndicator>? Indicators,
    [property: Description("撤退・再構築基準。記載がなければnull")] string? Withdrawal,
    [property: Description("前年度までの実績。記載がなければnull")] string? PastResults,
    [property: Description("様式1に載せるかどうか")] bool IsFeatured,
    [property: Description("中間振り返り。なければnull")] OpenReview? MidtermReview,
    [property: Description("自己評価。判定も文章もなければ、空の判定とnull")] OpenReview SelfEvaluation,
    [property: Description("参照している別の資料。なければnull")] OpenReference? Reference,
    [property: Description("鍵。年度の中で、番号が変わっても同じ")] string Key,
    [property: Description("所管の課。版を作った時のもの。決まっていなければnull")] OpenSection? Section,
    [property: Description("前の年度からの問い。なければ空")] IReadOnlyList<OpenQuestion> Carried,
    [property: Description("印刷する番号。番号と同じならnull、印刷しなければ空")] string? Printed);

public sealed record OpenReform(
    [property: Description("主な取組項目。年度の中で一つしかない")] string Name,
    [property: Description("趣旨・目的")] string? Purpose,
    [property: Description("取組の概要")] string? Outline,
    [property: Description("目標")] string? Target,
    [property: Description("取組内容")] string? Text,
    [property: Description("中間振り返り。なければnull")] OpenReview? MidtermReview,
    [property: Description("自己評価。なければnull")] OpenReview? SelfEvaluation,
    [property: Description("鍵。年度の中で、番号が変わっても同じ")] string Key,
    [property: Description("並びの番号。1から")] int Number,
    [property: Description("所管の課。版を作った時のもの。決まっていなければnull")] OpenSection? Section);

public sealed record OpenBudget(
    [property: Description("どの年度の額か")] int FiscalYear,
    [property: Description("予算額か決算額か")] OpenTerm Kind,
    [property: Description("額（千円）。0は0円、nullは額がない")] long? AmountThousandYen,
    [property: Description("額がない理由。「予算なし」「決算なし」（その年度に額がつけられていない）、「記載なし」（どちらとも記載がない）。nullは額がある")] string? WhyNone,
    [property: Description("書かれたとおりの額（例: 6千9百万円）。千円で書かれていればnull")] string? Written);

public sealed record OpenReference(
    [property: Description("資料の名（例: 資料2）")] string Document,
    [property: Description("ページ番号")] int Page);
