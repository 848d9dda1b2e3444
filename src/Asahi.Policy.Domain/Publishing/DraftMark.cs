using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>案の表示。What every page and file says that shows what is not public: that it is a draft, when it was made, and of what.</summary>
/// <param name="MadeAt">作った日時（UTC）。</param>
/// <param name="Candidate">公開の候補の番号。Null: what is in the forms now, of which no candidate has been made.</param>
/// <param name="Sha256">候補の内容のSHA-256（小文字の16進）。Null where there is no candidate.</param>
public sealed record DraftMark(DateTime MadeAt, int? Candidate = null, string? Sha256 = null)
{
    /// <summary>案であることを表すことば。</summary>
    public const string Words = "案・未公開";

    /// <summary>ページに見せることば。</summary>
    public const string OnPages = "未公開（案）";

    private const int Shown = 8;

    /// <summary>何の案か（例: 候補 第3号（SHA-256 の先頭 0f1e2d3c））。</summary>
    public string Source => Candidate is { } number ? $"候補 第{number}号（SHA-256 の先頭 {Sha256![..Shown]}）" : "候補になる前の入力内容";

    /// <summary>ファイルの名に入れることば（例: 案_候補第3号）。</summary>
    public string InNames => Candidate is { } number ? $"案_候補第{number}号" : "案";

    /// <summary>全部（例: 案・未公開　令和8年（2026年）11月29日 10時05分 作成　候補になる前の入力内容）。</summary>
    public string Label => $"{Words}　{JapanTime.Moment(MadeAt)} 作成　{Source}";
}
