using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>A change in one line of a list.</summary>
internal static class Glimpses
{
    private const int Longest = 24;

    /// <param name="change">What both editions say; neither is null.</param>
    /// <param name="segments">The two compared.</param>
    /// <returns>最初の違い（例: 「相談を30回」→「相談を35回」）。</returns>
    public static string Of(FieldChange change, IReadOnlyList<TextSegment> segments)
    {
        var (before, after) = (change.Before ?? "", change.After ?? "");

        if (before.Length <= Longest && after.Length <= Longest)
        {
            return $"「{Line(before)}」→「{Line(after)}」";
        }

        var at = segments.Index().First(it => it.Item.Kind != TextSegmentKind.Same).Index;
        var (removed, added) = (TextAt(segments, at, TextSegmentKind.Removed), TextAt(segments, at, TextSegmentKind.Added));

        return removed.Length == 0 ? $"「{Cut(added)}」を加えた"
            : added.Length == 0 ? $"「{Cut(removed)}」を除いた"
            : $"「{Cut(removed)}」→「{Cut(added)}」";
    }

    // What went and what came in its place stand one after the other.
    private static string TextAt(IReadOnlyList<TextSegment> segments, int at, TextSegmentKind kind) =>
        segments.Skip(at).Take(2).TakeWhile(it => it.Kind != TextSegmentKind.Same).FirstOrDefault(it => it.Kind == kind)?.Text ?? "";

    private static string Cut(string text)
    {
        var line = Line(text.Trim());

        // Not within a pair.
        return line.Length <= Longest ? line : $"{line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)]}…";
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
