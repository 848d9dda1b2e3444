using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>HTMLの要素。Which of them a reader of the page sees, and which begin a line of their own.</summary>
internal static partial class HtmlWords
{
    private static readonly HashSet<string> _unseen =
        ["script", "style", "template", "head", "title", "svg", "iframe", "object", "select", "textarea", "button", "input", "rp",
            "datalist"];

    private static readonly HashSet<string> _blocks =
    [
        "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu",
        "nav", "noscript", "ol",
        "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
    ];

    /// <summary>見えるかどうか。What the page itself hides says nothing to its readers.</summary>
    public static bool IsSeen(IElement element) => !_unseen.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && (element.GetAttribute("style") is not { } style || !Hidden().IsMatch(style));

    /// <summary>一行を始めるかどうか。</summary>
    public static bool IsBlock(IElement element) => _blocks.Contains(element.LocalName);

    [GeneratedRegex(@"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
