using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>保存したページの行。What a reader of the page sees, line by line: items with their mark, rows of tables with their cells.</summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> _unseen =
        ["script", "style", "noscript", "template", "head", "title", "svg", "iframe", "object", "select", "textarea", "button", "input"];

    private static readonly HashSet<string> _blocks =
    [
        "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private static readonly string[] _signs =
        ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<div", "<p>", "<p ", "<h1", "<table", "<main", "<article"];

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private int _depth;

    private HtmlLines()
    {
    }

    /// <summary>HTMLかどうか。</summary>
    public static bool Are(string text) => text.TrimStart() is ['<', ..] start
        && _signs.Any(sign => start.StartsWith(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>行に分ける。</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var page = new HtmlLines();
        using var document = new HtmlParser().ParseDocument(html);

        if (document.Body is { } body)
        {
            page.Walk(body);
        }

        page.Break();

        return page._lines;
    }

    // Nested without end only by malice; what lies deeper than any page is read as the text that it holds.
    private void Walk(INode node)
    {
        const int Deepest = 200;

        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                _line.Append(Joined(text.Data));
            }
            else if (child is IElement element && !_unseen.Contains(element.LocalName))
            {
                _depth++;
                Take(element, _depth > Deepest);
                _depth--;
            }
        }
    }

    private void Take(IElement element, bool isTooDeep)
    {
        if (isTooDeep)
        {
            _line.Append(Joined(element.TextContent));
        }
        else if (element.LocalName == "br")
        {
            Break();
        }
        else if (element.LocalName == "tr")
        {
            Break();
            _line.AppendJoin('\t', element.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell));
            Break();
        }
        else if (_blocks.Contains(element.LocalName))
        {
            Break();
            _line.Append(MarkOf(element));
            Walk(element);
            Break();
        }
        else
        {
            Walk(element);
        }
    }

    private static string MarkOf(IElement element) => element is { LocalName: "li", ParentElement: { } list }
        ? list.LocalName == "ol" ? $"{list.Children.TakeWhile(it => it != element).Count() + 1} " : "・"
        : "";

    private static string Cell(IElement cell) => string.Join(' ', Of(cell.InnerHtml).Select(line => line.Trim())).Replace('\t', ' ').Trim();

    // Line ends of the source are blanks on the page.
    private static string Joined(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Break()
    {
        var line = _line.ToString().Trim(' ');

        if (line.Length > 0)
        {
            _lines.Add(line);
        }

        _line.Clear();
    }
}
