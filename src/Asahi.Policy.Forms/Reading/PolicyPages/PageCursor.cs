using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの読み進め。Walks the lines that are not empty, one after the other.</summary>
internal sealed class PageCursor(IReadOnlyList<string> lines)
{
    private readonly List<PageLine> _lines =
    [
        .. lines.Select((line, index) => new PageLine(index + 1, new MatchText(line.Trim()))).Where(line => line.Printed.Length > 0),
    ];

    private int _at;

    public bool AtEnd => _at >= _lines.Count;

    public bool Sees(Regex pattern) => !AtEnd && pattern.IsMatch(_lines[_at].Text.Folded);

    public PageLine Next() => _lines[_at++];

    /// <summary>Takes the next line when it matches.</summary>
    public IReadOnlyDictionary<string, string>? TryTake(Regex pattern)
    {
        var groups = AtEnd ? null : _lines[_at].Text.Match(pattern);

        if (groups is not null)
        {
            _at++;
        }

        return groups;
    }

    /// <summary>Takes the next line, which must match.</summary>
    public IReadOnlyDictionary<string, string> Take(Regex pattern, string name) => TryTake(pattern) ?? throw Missing(name);

    /// <summary>Takes lines up to the next heading of the page, or the end.</summary>
    public IReadOnlyList<PageLine> TakeText()
    {
        var text = new List<PageLine>();

        while (!AtEnd && !Sees(PagePatterns.AnyHeading()))
        {
            text.Add(Next());
        }

        return text;
    }

    public UnreadableSourceException Missing(string name) => AtEnd
        ? new UnreadableSourceException($"{name}が出てくる前に終わっています。途中で切れている可能性があります。")
        : new UnreadableSourceException($"{_lines[_at].Number}行目に{name}があるはずですが、「{Shortened(_lines[_at].Printed)}」とあります。");

    private static string Shortened(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
