using System.Net;
using System.Text;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The same page as other programs save it.</summary>
internal static class PageVariants
{
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["full width"] = FullWidth,
        ["CR LF"] = text => text.ReplaceLineEndings("\r\n"),
        ["BOM"] = text => "\uFEFF" + text,
        ["HTML"] = Html,
        ["no-break spaces"] = text => text.Replace(' ', '\u00A0'),
        ["tabs before lines"] = text => string.Join('\n', text.Split('\n').Select(line => "\t" + line)),
    };

    public static string FullWidth(string text) => string.Concat(text.Select(letter => letter switch
    {
        ' ' => '\u3000',
        > ' ' and <= '~' => (char)(letter + 0xFEE0),
        _ => letter,
    }));

    public static string Html(string text)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>x</title><style>p{}</style></head><body><main>\n");

        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            page.Append(line.Length % 3 == 0 ? $"<p>{WebUtility.HtmlEncode(line)}</p>\n" : $"<div><span>{WebUtility.HtmlEncode(line)}</span></div>\n");
        }

        return page.Append("<script>var a = '経営課題9 x';</script></main></body></html>").ToString();
    }
}
