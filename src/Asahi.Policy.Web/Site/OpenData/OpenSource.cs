using System.ComponentModel;

namespace Asahi.Policy.Web.Site.OpenData;

public sealed record OpenSource(
    [property: Description("ファイル名")] string FileName,
    [property: Description("原資料をそのまま置いてある所")] string Document,
    [property: Description("ファイルのSHA-256")] string Sha256,
    [property: Description("大きさ（バイト）")] long Size,
    [property: Description("種類")] OpenTerm Kind,
    [property: Description("表題")] string Title,
    [property: Description("出典の表示")] string Credit,
    [property: Description("元のページの所在（ページ番号から推定）。分からなければnull")] string? Address,
    [property: Description("元のページの日付。記載がなければnull")] DateOnly? PageDate,
    [property: Description("区、年度、利用条件などと、その根拠")] IReadOnlyList<OpenFact> Facts,
    [property: Description("区のページにあるファイルの行。ファイルそのものは収録していない")] IReadOnlyList<OpenAttachment> Attachments,
    [property: Description("原資料で気づいたこと")] IReadOnlyList<OpenFinding> Findings);

public sealed record OpenFact(
    [property: Description("事項")] OpenTerm Kind,
    [property: Description("値")] string Value,
    [property: Description("根拠")] OpenTerm Basis,
    [property: Description("記載の箇所、または推定の理由")] string Reason,
    [property: Description("推定した事項を、区が確認したこと。していなければnull")] OpenSettled? Settled);

public sealed record OpenAttachment(
    [property: Description("名")] string Name,
    [property: Description("形式")] string Format,
    [property: Description("大きさ。区のページに書かれているとおり")] string Size);

public sealed record OpenFinding(
    [property: Description("箇所")] string Place,
    [property: Description("見つかったこと")] string Found,
    [property: Description("このサイトでの扱い")] string Done,
    [property: Description("どの項目についてか（番号）。資料全体についてならnull")] string? Item);
