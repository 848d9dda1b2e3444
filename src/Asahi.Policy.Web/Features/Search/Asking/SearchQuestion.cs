using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>What somebody typed into the field, taken apart: words between
/// blanks, all of which must occur, and phrases in quotation marks.</summary>
/// <param name="Typed">As typed, without letters that nobody sees.</param>
/// <param name="Words">Empty: nothing is asked for, or nothing that can be looked for.</param>
/// <param name="Fault">Why nothing was looked for.</param>
/// <param name="Remark">What was left out of the search.</param>
public sealed partial record SearchQuestion(string Typed, IReadOnlyList<SearchWord> Words, string? Fault = null, string? Remark = null)
{
    public const int MaxLength = 100;
    public const int MaxWords = 10;

    /// <param name="typed">As it came.</param>
    /// <param name="isAsTyped">Other spellings are not looked for.</param>
    public static SearchQuestion Of(string? typed, bool isAsTyped = false)
    {
        var seen = Seen(typed ?? "");

        if (TextLength.Of(seen) > MaxLength)
        {
            return new SearchQuestion(seen, [], $"検索することばは{MaxLength}文字までにしてください。いまは{TextLength.Of(seen)}文字です");
        }

        var words = Parts().Matches(Unified(seen))
            .Select(part => SearchWord.Of(part.Groups[1].Success ? part.Groups[1].Value.Trim() : part.Value, isAsTyped))
            .DistinctBy(word => word.Folded)
            .ToList();
        var usable = words.Where(word => word.Folded.Length > 0).ToList();

        return usable.Count == 0 && seen.Length > 0
            ? new SearchQuestion(seen, [], "記号だけでは検索できません。調べたいことばを入れてください")
            : new SearchQuestion(
                seen,
                [.. usable.Take(MaxWords)],
                Remark: usable.Count > MaxWords ? $"ことばは{MaxWords}個まで使えます。はじめの{MaxWords}個で検索しました" : null);
    }

    // Halves of pairs and control characters can be sent, but not typed.
    private static string Seen(string typed) =>
        string.Concat(typed.EnumerateRunes()
            .Where(rune => rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF))
            .Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Trim();

    private static string Unified(string seen) => TextFolding.Fold(seen).Replace('“', '"').Replace('”', '"');

    [GeneratedRegex("\"([^\"]*)\"|[^\\s\"]+")]
    private static partial Regex Parts();
}
