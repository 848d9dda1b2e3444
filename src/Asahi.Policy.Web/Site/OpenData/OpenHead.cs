using System.ComponentModel;

namespace Asahi.Policy.Web.Site.OpenData;

public sealed record OpenWard(
    [property: Description("区コード（例: asahi）")] string Code,
    [property: Description("区の名")] string Name,
    [property: Description("市の名")] string City,
    [property: Description("見本（架空）の区かどうか")] bool IsSample,
    [property: Description("原資料に区の名の記載がなく、推定したかどうか")] bool IsInferred);

public sealed record OpenYear(
    [property: Description("4月1日の西暦（2021は令和3年度）")] int Year,
    [property: Description("元号と西暦による年度。推定ならそう書く")] string Label,
    [property: Description("年度の初日")] DateOnly Start,
    [property: Description("年度の末日")] DateOnly End,
    [property: Description("原資料に年度の記載がなく、推定したかどうか")] bool IsInferred);

public sealed record OpenLicence(
    [property: Description("SPDXの名（CC-BY-4.0）")] string Id,
    [property: Description("名称")] string Name,
    [property: Description("条文の所在")] string Address,
    [property: Description("原資料に記載がなく、推定したかどうか")] bool IsInferred);

public sealed record OpenEdition(
    [property: Description("版の番号。1から")] int Number,
    [property: Description("版の種類")] OpenTerm Kind,
    [property: Description("版の注記")] string Note,
    [property: Description("公開した日時（UTC）")] DateTimeOffset PublishedAt,
    [property: Description("公開した日（日本時間）")] DateOnly PublishedOn,
    [property: Description("版の内容のSHA-256。このJSONのSHA-256ではない")] string Sha256,
    [property: Description("版の内容の書き方の番号")] int ContentSchema,
    [property: Description("決裁番号。なければnull")] string? DecisionNumber,
    [property: Description("決裁日。なければnull")] DateOnly? DecisionDate);

public sealed record OpenAddresses(
    [property: Description("年度のページ。公開中の版を示す")] string Page,
    [property: Description("公開中の版のデータ")] string Data,
    [property: Description("この版のページ。変わらない")] string Edition,
    [property: Description("この版のデータ。変わらない")] string EditionData);

public sealed record OpenTerm(
    [property: Description("機械のための名")] string Code,
    [property: Description("呼び名")] string Name);

public sealed record OpenCodeSet(
    [property: Description("物差しの名")] string Set,
    [property: Description("様式の見出し")] string Label,
    [property: Description("符号。様式の順")] IReadOnlyList<OpenCode> Codes);

public sealed record OpenCode(
    [property: Description("様式に書く符号")] string Mark,
    [property: Description("公式のことば。示されていなければ空")] string Words,
    [property: Description("意味合い（AsPlanned、NotAsPlanned、Continue、Revise、NotMeasured、Unstated）")] string Meaning);

public sealed record OpenYearReview(
    [property: Description("年間の取組成果と今後取り組みたいこと")] string? Achievements,
    [property: Description("解決すべき課題と今後の改善方向。令和5年度からの様式では、今後の方針")] string? Direction,
    [property: Description("自己評価（運営方針全体の定性評価）。令和5年度からの様式だけ。なければnull")] string? Overall);

public sealed record OpenLink(
    [property: Description("種類（Continued 継続、Renamed 改称、Merged 統合、Split 分割、Ended 終了、New 新規）")] OpenTerm Kind,
    [property: Description("この年度の項目の番号。終了ではnull")] string? Item,
    [property: Description("前の年度（西暦）")] int FormerYear,
    [property: Description("前の年度の項目の番号。新規では空")] IReadOnlyList<string> Former);

public sealed record OpenEasy(
    [property: Description("文章。ふりがなは 漢字《かんじ》 の形。改行は\\n")] string Text,
    [property: Description("書いた日（日本時間）")] DateOnly WrittenOn,
    [property: Description("書いた後に、元の内容が変わったかどうか（版を作った時に調べたもの）")] bool IsStale);

public sealed record OpenContact(
    [property: Description("窓口の名")] string Name,
    [property: Description("電話番号。なければnull")] string? Phone,
    [property: Description("メールアドレス、またはページの所在。なければnull")] string? Address,
    [property: Description("そのほかの一行。なければnull")] string? Line);

public sealed record OpenSection(
    [property: Description("課の名")] string Name,
    [property: Description("電話番号。なければnull")] string? Phone,
    [property: Description("内線、窓口など。なければnull")] string? Line);

public sealed record OpenSettled(
    [property: Description("区が確認した日（日本時間）")] DateOnly On,
    [property: Description("補足。なければnull")] string? Note);

public sealed record OpenNote(
    [property: Description("日付")] DateOnly Date,
    [property: Description("文")] string Text);
