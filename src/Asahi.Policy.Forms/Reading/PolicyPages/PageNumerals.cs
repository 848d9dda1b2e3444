using System.Globalization;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>番号のことば。Figures, Roman figures and Japanese ones, folded, to the numbers that they are.</summary>
internal static partial class PageNumerals
{
    private const string Japanese = "一二三四五六七八九十";
    private static readonly string[] _roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    /// <summary>番号を読む（例: 1-2 は 1 と 2、IV は 4、二 は 2）。</summary>
    public static IReadOnlyList<int> Read(string folded) =>
        Array.IndexOf(_roman, folded) is >= 0 and var roman ? [roman + 1]
        : folded is [var only] && Japanese.IndexOf(only, StringComparison.Ordinal) is >= 0 and var at ? [at + 1]
        : [.. Figures().Matches(folded).Select(it => int.Parse(it.Value, NumberStyles.None, CultureInfo.InvariantCulture))];

    [GeneratedRegex("[0-9]{1,2}")]
    private static partial Regex Figures();
}
