using System.Text;
using DiffPlex;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>What one text says otherwise than another, word by word. Same
/// and removed give the former text, same and added the later one.</summary>
/// <remarks>The work grows with the product of the lengths. Above a bound it is done sentence by sentence, and words are compared within
/// sentences that changed as far as the bound allows; where even the sentences are too many, the texts as a whole are one change.</remarks>
public static class TextDifference
{
    // Less in common than this, and the text was written anew: it reads better as one removal and one addition than as scraps of both.
    private const double LeastInCommon = 0.4;

    // A comma or a particle that two changes have between them does not part them.
    private const int ShortestBetween = 3;

    // Pairs of words, or of sentences: some five milliseconds at the worst. An ordinary text of 1,900 letters has some 900
    // words, so that one in which more than half was written anew is compared by sentences.
    private const long MostPairs = 250_000;

    private const string Former = "former";
    private const string Later = "later";

    public static IReadOnlyList<TextSegment> Of(string before, string after)
    {
        IReadOnlyList<TextSegment> whole = [new(TextSegmentKind.Removed, before), new(TextSegmentKind.Added, after)];
        var words = TextPieces.Words(before, after);
        var least = LeastInCommon * Math.Max(before.Length, after.Length);

        if (words.MostInCommon < least)
        {
            return Join(whole);
        }

        var segments = Join(Bridged(words.Product <= MostPairs ? Cut(words) : BySentences(before, after)));
        var common = segments.Where(segment => segment.Kind == TextSegmentKind.Same).Sum(segment => segment.Text.Length);

        return common < least ? Join(whole) : segments;
    }

    private static IEnumerable<TextSegment> BySentences(string before, string after)
    {
        var sentences = TextPieces.Sentences(before, after);

        if (sentences.Product > MostPairs)
        {
            return [new(TextSegmentKind.Removed, before), new(TextSegmentKind.Added, after)];
        }

        var left = MostPairs;

        return Join(Cut(sentences)).Chunked().SelectMany(chunk =>
        {
            if (chunk is not [{ Kind: TextSegmentKind.Removed }, { Kind: TextSegmentKind.Added }])
            {
                return chunk;
            }

            var words = TextPieces.Words(chunk[0].Text, chunk[1].Text);
            left -= words.Product;

            return left >= 0 ? Cut(words) : chunk;
        });
    }

    // What went and what came in its place, together; all else by itself.
    private static IEnumerable<IReadOnlyList<TextSegment>> Chunked(this List<TextSegment> segments)
    {
        for (var at = 0; at < segments.Count; at++)
        {
            var isPair = segments[at].Kind == TextSegmentKind.Removed
                && at + 1 < segments.Count
                && segments[at + 1].Kind == TextSegmentKind.Added;

            yield return isPair ? [segments[at], segments[++at]] : [segments[at]];
        }
    }

    private static IEnumerable<TextSegment> Cut(TextPieces pieces)
    {
        // It cuts the texts itself; they are cut already.
        var result = new Differ().CreateCustomDiffs(
            Former,
            Later,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            text => ReferenceEquals(text, Former) ? pieces.Before : pieces.After);
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
