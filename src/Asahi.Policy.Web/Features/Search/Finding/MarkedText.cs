using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>A text as printed, with the places where words were found.</summary>
public sealed class MarkedText
{
    private readonly List<(int Start, int End, SearchWord Word)> _marks = [];

    public MarkedText(string printed, IReadOnlyList<SearchWord> words)
    {
        Printed = printed;
        var folded = SearchFolding.Fold(printed, out var origins, isAsTyped: words.Any(word => word.IsAsTyped));

        foreach (var word in words.Where(word => word.Folded.Length > 0))
        {
            for (var (at, length) = Next(word, folded, 0); at >= 0; (at, length) = Next(word, folded, at + length))
            {
                _marks.Add((origins[at].Start, WithLongVowel(origins[at + length - 1].End), word));
            }
        }

        _marks.Sort((one, other) => (one.Start, -one.End).CompareTo((other.Start, -other.End)));
    }

    public string Printed { get; }

    /// <summary>How the words are spelled here, where that is not as they were typed.</summary>
    public IEnumerable<string> OtherSpellings => _marks
        .Select(mark => (Spelling: Printed[mark.Start..mark.End], mark.Word))
        .Where(it => SearchFolding.Fold(it.Spelling, isAsTyped: true) != it.Word.AsTyped)
        .Select(it => it.Spelling);

    /// <summary>The words that stand here.</summary>
    public IEnumerable<SearchWord> Found => _marks.Select(mark => mark.Word).Distinct();

    /// <summary>Where a word stands first; -1: nowhere.</summary>
    public int FirstOf(SearchWord word) =>
        _marks.Where(mark => mark.Word.Equals(word)).Select(mark => mark.Start).DefaultIfEmpty(-1).First();

    /// <summary>The whole text in parts, marked and not.</summary>
    public IReadOnlyList<TextPart> Parts => Between(0, Printed.Length);

    /// <summary>A stretch of the text in parts.</summary>
    public IReadOnlyList<TextPart> Between(int start, int end)
    {
        var parts = new List<TextPart>();
        var at = start;

        foreach (var (from, to, _) in _marks.Where(mark => mark.End > start && mark.Start < end))
        {
            var (first, last) = (Math.Max(from, start), Math.Min(to, end));

            if (first < at && parts is [.., { IsMarked: true } before])
            {
                // Two words share letters: one mark, as far as the longer reaches.
                parts[^1] = before with { Text = before.Text + Printed[at..Math.Max(at, last)] };
            }
            else
            {
                Add(at, first, false);
                Add(first, last, true);
            }

            at = Math.Max(at, last);
        }

        Add(at, end, false);

        return parts;

        void Add(int from, int to, bool isMarked)
        {
            if (from < to)
            {
                parts.Add(new TextPart(Printed[from..to], isMarked));
            }
        }
    }

    private static (int At, int Length) Next(SearchWord word, string folded, int from) => word.IsAsTyped
        ? (folded.IndexOf(word.AsTyped, from, StringComparison.Ordinal), word.AsTyped.Length)
        : word.Next(folded, from);

    // コンピュータ found in コンピューター: the mark does not stop before the last sign of the word.
    private int WithLongVowel(int end)
    {
        while (end < Printed.Length && Printed[end] is 'ー' or 'ｰ')
        {
            end++;
        }

        return end;
    }
}

/// <summary>A stretch of a text that is marked, or not.</summary>
public sealed record TextPart(string Text, bool IsMarked);
