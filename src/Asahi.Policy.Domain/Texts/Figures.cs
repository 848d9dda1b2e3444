using System.Globalization;
using System.Text.RegularExpressions;

namespace Asahi.Policy.Domain.Texts;

/// <summary>数字。Numbers as documents print them. A comma stands between groups of three or nowhere: 「9,33」 is no number,
/// and whoever took it for one would publish a guess.</summary>
public static partial class Figures
{
    /// <summary>数を読む（例: 9,339、９，３３９、-0.5）。</summary>
    /// <returns>False when it is not a number, or one with its commas in odd places.</returns>
    public static bool TryRead(string? text, out decimal number)
    {
        var folded = TextFolding.Fold(text ?? "").Trim();
        number = 0;

        return !(text ?? "").Any(TextFolding.IsNumbering)
            && Shape().IsMatch(folded)
            && decimal.TryParse(
                folded,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number);
    }

    [GeneratedRegex(@"^[-+]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
