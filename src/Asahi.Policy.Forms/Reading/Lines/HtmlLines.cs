using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>保存したページの行。What a reader of the page sees, line by line: items with their mark, rows of tables with their cells.</summary>
internal sealed partial class HtmlLines
{
    // Nested deeper only by malice; what lies below is read as the text that it holds.
    private const int Deepest = 200;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly int _depth;

    private HtmlLines(int depth) => _depth = depth;

    /// <summary>HTMLかどうか。</summary>
    public static bool Are(string text) => Start().IsMatch(text);

    /// <summary>行に分ける。</summary>
    /// <exception cref="UnreadableSourceException">Nested as no page is.</exception>
    public static IReadOnlyList<string> Of(string html)
    {
        HtmlDepth.Require(html);
        using var document = new HtmlParser().ParseDocument(html);

        return document.Body is { } body ? Within(body, 0) : [];
    }

    private static List<string> Within(INode node, int depth)
    {
        var part = new HtmlLines(depth);
        part.Walk(node, depth);
        part.Break();

        return part._lines;
    }

    private void Walk(INode node, int depth)
    {
        var items = 0;

        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
            {
                Append(text.Data, isPreformatted: node is IElement { LocalName: "pre" });
            }
            else if (child is IElement element && HtmlWords.IsSeen(element))
            {
                items += element.LocalName == "li" ? 1 : 0;
                Take(element, depth + 1, items);
            }
        }
    }

    private void Take(IElement element, int depth, int item)
    {
        if (depth > Deepest)
        {
            AppendAll(element);
        }
        else if (element.LocalName == "br")
        {
            Break();
        }
        else if (element.LocalName == "tr")
        {
            Break();
            TakeRow(element, depth);
        }
        else if (element.LocalName == "rt")
        {
            // The reading of the letters before it: browsers set it above them.
            _line.Append('（');
            Walk(element, depth);
            _line.Append('）');
        }
        else if (HtmlWords.IsBlock(element))
        {
            Break();
            _line.Append(MarkOf(element, item));
            Walk(element, depth);
            Break();
        }
        else
        {
            Walk(element, depth);
        }
    }

    // A row of data is one line. A cell of a layout, with paragraphs and lists, is read as they are.
    private void TakeRow(IElement row, int depth)
    {
        List<List<string>> cells =
        [
            .. row.Children.Where(cell => cell.LocalName is "td" or "th" && HtmlWords.IsSeen(cell)).Select(cell => Within(cell, depth + 1)),
        ];

        if (cells.Count <= 2 && cells.Any(IsLayout))
        {
            _lines.AddRange(cells.SelectMany(cell => cell));
        }
        else
        {
            _line.AppendJoin('\t', cells.Select(cell => string.Join(' ', cell.Select(line => line.Trim())).Replace('\t', ' ').Trim()));
            Break();
        }
    }

    private static bool IsLayout(List<string> cell) =>
        cell.Count > 1
            && (cell.SkipLast(1).Any(line => line.EndsWith('。'))
                || cell.Skip(1).Any(line => ListMarks.Strip(line) is not null || line.StartsWith('【'))
                || cell.Any(line => line.Contains('\t', StringComparison.Ordinal)));

    private static string MarkOf(IElement element, int item) => element is { LocalName: "li", ParentElement: { } list }
        ? list.LocalName == "ol" ? $"{item - 1 + First(list)} " : "・"
        : "";

    private static int First(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 1_000_000
            ? start : 1;

    private void AppendAll(IElement element)
    {
        INode? node = element;

        while (node is not null)
        {
            if (node is IText text)
            {
                Append(text.Data, isPreformatted: false);
            }

            var isOpen = node is not IElement inner || HtmlWords.IsSeen(inner);
            var next = isOpen ? node.FirstChild : null;

            while (next is null && node is not null && node != element)
            {
                next = node.NextSibling;
                node = next is null ? node.Parent : node;
            }

            node = node == element && next is null ? null : next;
        }
    }

    // Line ends of the source are blanks on the page, and blanks in a row are one.
    private void Append(string text, bool isPreformatted)
    {
        if (!isPreformatted)
        {
            _line.Append(Blanks().Replace(text, " "));

            return;
        }

        foreach (var (at, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0)
            {
                Break();
            }

            _line.Append(line);
        }
    }

    private void Break()
    {
        var line = _line.ToString().Trim(' ');

        if (line.Length > 0)
        {
            _lines.Add(line);
        }

        _line.Clear();
    }

    [GeneratedRegex(
        @"^\s*<(?:!doctype html|!--|\?xml|(?:html|head|body|meta|link|base|title|header|main|nav|article|section|aside"
        + @"|footer|div|span|p|h[1-6]|table|ul|ol|dl|font|a|b|center)[\s>/])", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Blanks();
}
