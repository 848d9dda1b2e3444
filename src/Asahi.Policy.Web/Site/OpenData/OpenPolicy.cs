using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>A policy year as open data: a shape of its own that does not change when
/// editions are stored otherwise. What is not given is null, and never left out.</summary>
public sealed record OpenPolicy(
    [property: Description("このJSONの形（JSON Schema）の所在"), JsonPropertyName("$schema")] string Schema,
    [property: Description("このJSONの形の番号。項目が増えるだけなら変わらない。意味が変わるか、項目がなくなる時に増える")] int FormatVersion,
    [property: Description("変わらない名（例: asahi/2021）")] string Id,
    [property: Description("区")] OpenWard Ward,
    [property: Description("年度")] OpenYear FiscalYear,
    [property: Description("表題")] string Title,
    [property: Description("このデータを使う時に必ず添える断り書き（見本であること、年度が推定であることなど）。空のこともある")] IReadOnlyList<string> Notices,
    [property: Description("載せている範囲についての断り書き。空のこともある")] IReadOnlyList<string> Coverage,
    [property: Description("利用条件")] OpenLicence Licence,
    [property: Description("原資料の出典。利用条件に従って表示する文。原資料がない年度では空")] IReadOnlyList<string> Credits,
    [property: Description("版")] OpenEdition Edition,
    [property: Description("所在。サイトのアドレスが決まっていない所では、「/」から始まる")] OpenAddresses Addresses,
    [property: Description("様式の世代")] OpenTerm Era,
    [property: Description("様式の段階。知られていなければnull")] IReadOnlyList<OpenTerm>? Stages,
    [property: Description("区長名。原資料に記載がなければnull")] string? MayorName,
    [property: Description("区の目標。原資料に記載がなければnull")] string? Goal,
    [property: Description("区の使命。原資料に記載がなければnull")] string? Mission,
    [property: Description("区運営の基本的な考え方（区長の方針）。改行は\\n。原資料に記載がなければnull")] string? MayorsPolicy,
    [property: Description("年度全体の自己評価。なければnull")] OpenYearReview? Review,
    [property: Description("この年度の物差しと、その符号")] IReadOnlyList<OpenCodeSet> CodeSets,
    [property: Description("経営課題。番号の順")] IReadOnlyList<OpenIssue> Issues,
    [property: Description("市政改革プランの名。原資料に記載がなければnull")] string? ReformPlanName,
    [property: Description("市政改革プランに基づく取組等")] IReadOnlyList<OpenReform> Reforms,
    [property: Description("区のページに書かれた経過")] IReadOnlyList<OpenNote> Notes,
    [property: Description("原資料。区の記録から作った年度では空")] IReadOnlyList<OpenSource> Sources,
    [property: Description("職員が確認した、前の年度の項目とのつながり。番号の順。空なら、確認されたものがない")] IReadOnlyList<OpenLink> Lineage,
    [property: Description("職員が書いた、やさしい日本語の説明。なければnull")] OpenEasy? Easy,
    [property: Description("区の問合せ先。版を作った時のもの。なければnull")] OpenContact? Contact,
    [property: Description("区の全体を受けもつ課。決まっていなければnull")] OpenSection? Section,
    [property: Description("公開資料から作った内容を、区が自分の記録として引き継いだこと。なければnull")] OpenSettled? TakenOver,
    [property: Description("年度全体についての、前の年度からの問い。なければ空")] IReadOnlyList<OpenQuestion> Carried,
    [property: Description("前書き。目標より前に書かれた文。改行は\\n。記載がなければnull")] string? Lead);
