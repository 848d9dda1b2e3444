using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの指摘。In the order of the lines that they are of.</summary>
internal sealed class PageFindings
{
    private readonly List<(int Line, Action<SourceDocument> Say)> _found = [];
    private readonly HashSet<int> _leftOut = [];

    public void Add(int line, string place, string found, string done, ItemCode? item = null) =>
        _found.Add((line, source => source.AddFinding(place, found, done, item)));

    public void AddLeftOut(int line, string place, string text)
    {
        if (_leftOut.Add(line))
        {
            _found.Add((line, source => source.AddLeftOut(place, line, text)));
        }
    }

    /// <summary>読み取れなかった行のうち、まだ述べていないもの。A line behind a heading that was lost is lost with it.</summary>
    public void AddRest(IEnumerable<LedgerLine> lines)
    {
        foreach (var line in lines.Where(line => line.Fate == LineFate.NotUnderstood))
        {
            AddLeftOut(line.Number, "本文", line.Text);
        }
    }

    /// <summary>ページの日付が注記より古いこと。</summary>
    public void CompareDates(int line, DateOnly? page, IReadOnlyList<ProgressNote> notes)
    {
        if (page is { } date && notes.Count > 0 && date < notes.Max(note => note.Date))
        {
            Add(
                line,
                "ページの日付",
                $"{Wareki.Date(date)}とありますが、本文の注記は{Wareki.Date(notes.Max(note => note.Date))}まであります。",
                "ページの日付は更新日として使わず、注記の日付を載せました。");
        }
    }

    /// <summary>ページにあるはずの見出しがないこと。</summary>
    public void Missing(IReadOnlySet<PagePart> named)
    {
        (PagePart Part, string Name)[] usual =
        [
            (PagePart.Goal, "目標"), (PagePart.Mission, "使命"), (PagePart.MayorsPolicy, "運営の基本的な考え方"),
            (PagePart.Issues, "重点的に取り組む経営課題"),
        ];

        foreach (var (_, name) in usual.Where(it => !named.Contains(it.Part)))
        {
            Add(int.MaxValue, $"見出し「{name}」", "見出しがありません。", "あるところだけを載せました。");
        }
    }

    /// <summary>文の始まりが失われていそうなこと。</summary>
    public void LostBeginning(int line, Spot spot, string text)
    {
        if (text.StartsWith("なお、", StringComparison.Ordinal) && spot.Place.Code is { } code)
        {
            Add(line, $"{code.LevelName} {code}", "文が「なお、」から始まります。前の文が失われている可能性があります。", "そのまま載せました。", code);
        }
    }

    public void Write(SourceDocument source)
    {
        foreach (var (_, say) in _found.OrderBy(it => it.Line))
        {
            say(source);
        }
    }
}
