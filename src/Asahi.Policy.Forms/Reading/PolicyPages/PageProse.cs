using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの文章。A line that begins with "- " was an item of a list on the page.</summary>
internal static class PageProse
{
    /// <summary>Null when there is no line.</summary>
    public static string? Join(IReadOnlyList<PageLine> lines) => lines.Count == 0
        ? null
        : Prose.Join(lines.Select(line => line.Text.Match(PagePatterns.Item()) is { } item ? Prose.Item(item["item"]) : line.Printed));
}
