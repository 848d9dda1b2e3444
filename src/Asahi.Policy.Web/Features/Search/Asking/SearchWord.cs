using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>One word that is looked for, in all its spellings.</summary>
public sealed partial class SearchWord : IEquatable<SearchWord>
{
    private readonly IReadOnlyList<string> _longestFirst;

    private SearchWord(string typed, bool isAsTyped)
    {
        (Typed, Folded, IsAsTyped) = (typed, SearchFolding.Fold(typed), isAsTyped);
        AsTyped = SearchFolding.Fold(typed, isAsTyped: true);
        var code = Named().Match(typed) is { Success: true } named ? named.Groups[1].Value : typed;
        Code = ItemCode.TryParse(code, out var parsed) ? parsed : null;
        Others = isAsTyped || Code is not null ? [] : YearSpellings.Of(Folded) is [_, ..] years ? years
            : [.. Spellings.Of(Folded).Concat(Synonyms.Of(Folded)).Distinct()];
        _longestFirst = [.. Others.Append(Folded).OrderByDescending(word => word.Length)];
    }

    private SearchWord(SearchWord word, IReadOnlyList<string> others)
    {
        (Typed, Folded, AsTyped, IsAsTyped, Code, Others) = (word.Typed, word.Folded, word.AsTyped, word.IsAsTyped, word.Code, others);
        _longestFirst = [.. Others.Append(Folded).OrderByDescending(spelling => spelling.Length)];
    }

    /// <summary>As typed, but in full-width kana and half-width figures, as texts are mostly printed.</summary>
    public string Typed { get; }

    /// <summary>As it is compared.</summary>
    public string Folded { get; }

    /// <summary>As it is compared by who looks for it as it was typed.</summary>
    public string AsTyped { get; }

    /// <summary>Nothing else is looked for: no other spelling, no other shape of a kanji.</summary>
    public bool IsAsTyped { get; }

    /// <summary>Its other spellings, and other words for it, folded.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The number that it may mean.</summary>
    public ItemCode? Code { get; }

    public static SearchWord Of(string typed, bool isAsTyped = false) => new(typed, isAsTyped);

    /// <summary>The number of something above the item: who looks for 4-1
    /// also means 4-1-1. A single figure is too common for that.</summary>
    public bool IsAbove(ItemCode code) =>
        Code is { Level: 2 } above && code.Level == 3 && code.ToString().StartsWith($"{above}-", StringComparison.Ordinal);

    /// <summary>The same word, without the spellings that occur nowhere.</summary>
    public SearchWord Among(Func<string, bool> isKnown) => Others.All(isKnown) ? this : new SearchWord(this, [.. Others.Where(isKnown)]);

    /// <summary>Where it stands next in a folded text, and how long it is there. A place below 0: nowhere.</summary>
    public (int At, int Length) Next(string folded, int from)
    {
        if (Others.Count == 0)
        {
            return (folded.IndexOf(Folded, from, StringComparison.Ordinal), Folded.Length);
        }

        var (best, length) = (-1, 0);

        // Of those that begin at one place, the longest.
        foreach (var word in _longestFirst)
        {
            var end = best < 0 ? folded.Length : Math.Min(folded.Length, best + word.Length - 1);
            var at = word == Folded ? folded.IndexOf(word, from, end - from, StringComparison.Ordinal) : NextWhole(folded, word, from, end);
            (best, length) = at < 0 ? (best, length) : (at, word.Length);
        }

        return (best, length);
    }

    public bool Equals(SearchWord? other) => other is not null && (Typed, IsAsTyped) == (other.Typed, other.IsAsTyped);

    public override bool Equals(object? obj) => Equals(obj as SearchWord);

    public override int GetHashCode() => HashCode.Combine(Typed, IsAsTyped);

    public bool IsIn(string folded) => Next(folded, 0).At >= 0;

    private static int NextWhole(string text, string word, int from, int end)
    {
        for (var at = from; at < end;)
        {
            at = text.IndexOf(word, at, end - at, StringComparison.Ordinal);

            if (at < 0 || IsWhole(text, at, word))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    // Another spelling of a year is not the end of a longer number, nor the end of a word of Latin letters.
    private static bool IsWhole(string text, int at, string word) =>
        (at == 0 || !char.IsAsciiLetterOrDigit(word[0]) || !char.IsAsciiLetterOrDigit(text[at - 1]))
        && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(word[^1]) || !char.IsAsciiLetterOrDigit(text[at + word.Length]));

    [GeneratedRegex("^(?:経営課題|戦略|具体的取組|取組)(.+)$")]
    private static partial Regex Named();
}
