using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>What stands around the words in a long text: from the beginning
/// of a sentence to the end of one, where that is near enough.</summary>
internal static class Excerpt
{
    private const int Before = 36;
    private const int After = 84;
    private const int Patience = 28;
    private const string Ellipsis = "…";

    /// <param name="text">The text with its marks.</param>
    /// <param name="words">The words that are to be seen, as far as they stand here. None: the beginning of the text.</param>
    public static IReadOnlyList<TextPart> Of(MarkedText text, IEnumerable<SearchWord> words)
    {
        var windows = new List<(int Start, int End)>();

        foreach (var at in words.Select(text.FirstOf).Where(at => at >= 0).DefaultIfEmpty(0).Order())
        {
            var window = (Start: Begin(text.Printed, at), End: Finish(text.Printed, at));

            if (windows is [.., var last] && window.Start <= last.End)
            {
                windows[^1] = (last.Start, Math.Max(last.End, window.End));
            }
            else
            {
                windows.Add(window);
            }
        }

        var parts = new List<TextPart>();

        foreach (var (start, end) in windows)
        {
            if (start > 0 && parts.Count == 0)
            {
                parts.Add(new TextPart(Ellipsis, false));
            }

            parts.AddRange(text.Between(start, end));

            if (end < text.Printed.Length)
            {
                parts.Add(new TextPart(Ellipsis, false));
            }
        }

        return parts;
    }

    private static int Begin(string text, int at)
    {
        var furthest = Math.Max(0, at - Before - Patience);

        if (furthest == 0)
        {
            return 0;
        }

        var stop = text.AsSpan(furthest, at - furthest).LastIndexOfAny('。', '\n');
        stop = stop < 0 ? text.AsSpan(furthest, at - furthest).LastIndexOfAny('、', '・', '：') : stop;

        return Whole(text, stop < 0 ? at - Before : furthest + stop + 1);
    }

    private static int Finish(string text, int at)
    {
        var enough = Math.Min(text.Length, at + After);
        var rest = text.AsSpan(enough, Math.Min(Patience, text.Length - enough));
        var stop = rest.IndexOfAny('。', '\n');
        stop = stop < 0 ? rest.IndexOf('、') : stop;

        return stop >= 0 ? enough + stop + 1 : rest.Length < Patience ? text.Length : Whole(text, enough);
    }

    // Never between the halves of a letter.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
