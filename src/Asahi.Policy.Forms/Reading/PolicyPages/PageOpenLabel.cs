namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>いま開いている見出し。Whether anything stood below it is known when the next one comes.</summary>
/// <param name="Line">行の番号。</param>
/// <param name="Part">部分。</param>
/// <param name="Words">見出しのことば。</param>
internal sealed record PageOpenLabel(int Line, PagePart Part, string Words)
{
    private static readonly PagePart[] _told = [PagePart.Goal, PagePart.Mission, PagePart.MayorsPolicy, PagePart.Recognition,
        PagePart.Overview];

    public bool HasText { get; set; }

    /// <summary>見出しの下にあったリンクの名。</summary>
    public string? Link { get; set; }

    /// <summary>What lacks below it is said.</summary>
    public void Close(PageFindings findings)
    {
        if (HasText)
        {
            return;
        }

        if (_told.Contains(Part))
        {
            findings.Add(Line, $"見出し「{Words}」", "見出しの下に文がありません。", "「原資料に記載なし」と表示します。");
        }
        else if (Part is PagePart.Revisions or PagePart.Making)
        {
            findings.Add(
                Line,
                $"見出し「{(Part == PagePart.Revisions ? "改訂履歴" : "策定経過")}」",
                Link is null ? "見出しの下に文がありません。" : $"見出しの下に、ファイルへのリンクの名{Link}だけがあり、文がありません。",
                "「原資料に記載なし」と扱います。");
        }
    }
}
