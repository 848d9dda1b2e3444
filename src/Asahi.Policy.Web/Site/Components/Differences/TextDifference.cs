using System.Text;
using DiffPlex;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>What one text says otherwise than another, word by word. Same
/// and removed give the former text, same and added the later one.</summary>
public static class TextDifference
{
    // Less in common than this, and the text was written anew: it reads better as one removal and one addition than as scraps of both.
    private const double LeastInCommon = 0.4;

    // A comma or a particle that two changes have between them does not part them.
    private const int ShortestBetween = 3;

    public static IReadOnlyList<TextSegment> Of(string before, string after)
    {
        var segments = Join(Bridged(Cut(before, after)));
        var common = segments.Where(segment => segment.Kind == TextSegmentKind.Same).Sum(segment => segment.Text.Length);

        return common < LeastInCommon * Math.Max(before.Length, after.Length)
            ? Join([new(TextSegmentKind.Removed, before), new(TextSegmentKind.Added, after)])
            : segments;
    }

    private static IEnumerable<TextSegment> Cut(string before, string after)
    {
        var result = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, JapaneseWords.Cut);
        var at = 0;

        foreach (var block in result.DiffBlocks)
        {
            yield return new(TextSegmentKind.Same, string.Concat(result.PiecesOld.Take(at..block.DeleteStartA)));
            yield return new(TextSegmentKind.Removed, string.Concat(result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)));
            yield return new(TextSegmentKind.Added, string.Concat(result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        yield return new(TextSegmentKind.Same, string.Concat(result.PiecesOld.Skip(at)));
    }

    private static IEnumerable<TextSegment> Bridged(IEnumerable<TextSegment> segments)
    {
        var all = segments.ToList();

        for (var at = 0; at < all.Count; at++)
        {
            var text = all[at].Text;

            if (all[at].Kind == TextSegmentKind.Same
                && at > 0
                && at < all.Count - 1
                && text.Length < ShortestBetween
                && !text.Contains('\n', StringComparison.Ordinal))
            {
                yield return new(TextSegmentKind.Removed, text);
                yield return new(TextSegmentKind.Added, text);
            }
            else
            {
                yield return all[at];
            }
        }
    }

    // Between two stretches that stayed: first all that went, then all that came.
    private static List<TextSegment> Join(IEnumerable<TextSegment> segments)
    {
        var joined = new List<TextSegment>();
        var (removed, added) = (new StringBuilder(), new StringBuilder());

        foreach (var segment in segments.Where(segment => segment.Text.Length > 0).Append(new(TextSegmentKind.Same, "")))
        {
            if (segment.Kind != TextSegmentKind.Same)
            {
                (segment.Kind == TextSegmentKind.Removed ? removed : added).Append(segment.Text);
                continue;
            }

            Take(TextSegmentKind.Removed, removed);
            Take(TextSegmentKind.Added, added);

            if (segment.Text.Length > 0)
            {
                joined.Add(segment);
            }
        }

        return joined;

        void Take(TextSegmentKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                joined.Add(new(kind, text.ToString()));
                text.Clear();
            }
        }
    }
}
