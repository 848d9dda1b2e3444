using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>How well an item answers: its number before all; then name before text before the rest, as written
/// before the other kana; then a whole word; then how often. Points of several words are added up.</summary>
internal static class SearchRank
{
    private const long OwnCode = 1_000_000_000;
    private const long Written = 30_000;
    private const long Place = 10_000;
    private const long WholeWord = 1_000;
    private const int CountedTimes = 99;

    /// <summary>Zero: the item does not say all the words.</summary>
    public static long Points(SearchItem item, IReadOnlyList<SearchWord> words)
    {
        var points = 0L;

        foreach (var word in words)
        {
            var found = word.IsAsTyped && !item.Says(word) ? PointsOfCode(item, word) : Points(item, word);

            if (found == 0 && !item.Edition.Says(word))
            {
                return 0;
            }

            points += found;
        }

        return points;
    }

    /// <summary>Without asking how well.</summary>
    public static bool IsFound(SearchItem item, SearchWord word) =>
        PointsOfCode(item, word) > 0 || (word.IsIn(item.Folded) && (!word.IsAsTyped || item.Says(word)));

    private static long PointsOfCode(SearchItem item, SearchWord word) =>
        item.Code is not { } code ? 0 : word.Code == code ? OwnCode : word.IsAbove(code) ? 1 : 0;

    private static long Points(SearchItem item, SearchWord word)
    {
        var (at, length) = word.Next(item.Folded, 0);
        var points = PointsOfCode(item, word);

        if (at < 0)
        {
            return points;
        }

        var (field, best, times, isWhole) = (-1, 0L, 0, false);

        for (; at >= 0 && times < CountedTimes; (at, length) = word.Next(item.Folded, at + length))
        {
            var here = item.FieldAt(at, Math.Max(0, field));
            times++;

            if (here != field)
            {
                field = here;
                var (printed, weight) = (item.Fields[field].Printed, item.Fields[field].Weight);
                var written = printed.IndexOf(word.Typed, StringComparison.Ordinal);
                best = Math.Max(best, ((long)weight * Place) + (written >= 0 ? Written : 0));
                isWhole |= written >= 0 && IsWhole(printed, written, word.Typed);
            }
        }

        return points + best + (isWhole ? WholeWord : 0) + times;
    }

    // Japanese has no blanks between words; a word mostly ends where the kind of letters changes.
    private static bool IsWhole(string text, int at, string word)
    {
        for (; at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var end = at + word.Length;

            if ((at == 0 || KindOf(text[at - 1]) != KindOf(word[0])) && (end == text.Length || KindOf(text[end]) != KindOf(word[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static int KindOf(char letter) => letter switch
    {
        >= 'ぁ' and <= 'ゖ' => 1,
        (>= 'ァ' and <= 'ヺ') or 'ー' => 2,
        (>= '一' and <= '\u9FFF') or '々' => 3,
        _ when char.IsAsciiDigit(letter) => 4,
        _ when char.IsLetter(letter) => 5,
        _ => 6,
    };
}
