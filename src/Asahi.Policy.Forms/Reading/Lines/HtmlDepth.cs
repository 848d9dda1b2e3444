namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>HTMLの深さと数。Counted before it is parsed: what a parser does for each element grows with those that are open.</summary>
internal static class HtmlDepth
{
    private const int Deepest = 500;
    private const int Most = 50_000;

    // Of these the next one, or the end of what holds them, closes the one before; void ones hold nothing.
    private static readonly HashSet<string> _closedBySelf = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html",
        "head", "body",
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param",
    };

    /// <summary>確かめる。</summary>
    /// <exception cref="UnreadableSourceException">Deeper, or with more elements, than any page.</exception>
    public static void Require(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var selfClosed = _closedBySelf.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, count) = (0, 0);

        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (isEnd ? 2 : 1)));

            if (name.IsEmpty || ++count > Most)
            {
                Require(count <= Most);
                continue;
            }

            if (selfClosed.Contains(name))
            {
                continue;
            }

            var now = names.TryGetValue(name, out var before) ? before : 0;
            var change = isEnd ? -Math.Min(1, now) : 1;
            names[name] = now + change;
            depth += change;
            Require(depth <= Deepest);
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = 0;

        while (length < text.Length && length < 20 && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : [];
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new UnreadableSourceException("HTMLの要素が多すぎるか、入れ子が深すぎます。ページの文字をテキストで保存したものを選んでください。");
        }
    }
}
