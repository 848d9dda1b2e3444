using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>What changed in a field: word by word, or from one answer to another.</summary>
public static class FieldDifference
{
    private const int LongestAnswer = 40;

    /// <param name="before">Null: there was nothing.</param>
    /// <param name="after">Null: there is nothing any more.</param>
    public static IReadOnlyList<TextSegment> Of(string? before, string? after) =>
        IsAnswer(before) && IsAnswer(after) && before != after
            ? [new TextSegment(TextSegmentKind.Removed, before!), new TextSegment(TextSegmentKind.Added, after!)]
            : TextDifference.Of(before ?? "", after ?? "");

    // An answer, a mark and its words, is read as a whole: 「A 順調」 to 「B 順調でない」 is no word put behind another.
    internal static bool IsAnswer(string? text) =>
        text is { Length: <= LongestAnswer } && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= Code.MarkMaxLength;
}
