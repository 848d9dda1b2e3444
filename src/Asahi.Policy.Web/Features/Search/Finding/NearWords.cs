using System.Text.RegularExpressions;
using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>Words of the record that look like one that was not found: they share two letters side by side, or at least a kanji.</summary>
internal sealed partial class NearWords
{
    public const int Shown = 6;

    private readonly IReadOnlyList<(string Word, string Folded, int Times)> _words;

    public NearWords(IEnumerable<SearchItem> items) => _words =
    [
        .. items.Where(item => item.Name is not null).SelectMany(item => Runs().Matches(item.Name!)).Select(match => match.Value)
            .GroupBy(word => word, StringComparer.Ordinal)
            .Select(word => (word.Key, SearchFolding.Fold(word.Key), word.Count()))
            .Where(word => word.Item2.Length > 1),
    ];

    public IReadOnlyList<string> To(SearchWord word) =>
    [
        .. _words.Where(known => known.Folded != word.Folded)
            .Select(known => (known.Word, known.Times, Likeness: Likeness(known.Folded, word.Folded)))
            .Where(known => known.Likeness > 0)
            .OrderByDescending(known => known.Likeness)
            .ThenByDescending(known => known.Times)
            .ThenBy(known => known.Word, StringComparer.Ordinal)
            .Select(known => known.Word)
            .Take(Shown),
    ];

    private static int Likeness(string known, string asked)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, asked.Length - 1))
            .Count(at => known.Contains(asked.AsSpan(at, 2), StringComparison.Ordinal));

        return pairs > 0
            ? 10 * pairs
            : asked.Distinct().Count(letter => letter is >= '一' and <= '\u9FFF' && known.Contains(letter, StringComparison.Ordinal));
    }

    // Kanji with the kana that belong to them (子育て支援, 見守り), as far as a particle, する or another kind of letters follows: what goes
    // on in kana otherwise is half a word. Hiragana that stand by themselves, without the particle behind them.
    [GeneratedRegex(
        "[一-\u9FFF々]+(?:[いきちひみりぎじびけせてねめれげえべ][一-\u9FFF々]+)*[いきちひみりぎじびけせてねめれげえべ]?"
        + "(?=[^ぁ-ゖ一-\u9FFF々]|[のをにはがとでへやもなしさす]|$)"
        + "|[ァ-ヺー]{2,}|(?<![一-\u9FFF々ぁ-ゖ])(?![のをにはがとでへやも])[ぁ-ゖ]{3,}?(?=[^ぁ-ゖ]|[のをにはがとでへ](?![ぁ-ゖ])|$)|[A-Za-z]{2,}")]
    private static partial Regex Runs();
}
