using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>値の欄。A number with its unit, no number, or words.</summary>
/// <param name="Number">数。Null: none.</param>
/// <param name="Unit">単位。Null: none.</param>
/// <param name="Side">以上か以下か。Empty: neither.</param>
/// <param name="Words">数でないことば。Null: there is none.</param>
internal sealed partial record IndicatorCell(decimal? Number, string? Unit, string Side, string? Words)
{
    public static IndicatorCell Read(string cell)
    {
        var folded = new MatchText(cell.Trim()).Folded;

        if (folded.Length == 0 || Blank().IsMatch(folded))
        {
            return new IndicatorCell(null, null, "", null);
        }

        return Value().Match(folded) is { Success: true } value && Figures.TryRead(value.Groups["number"].Value, out var number)
            ? new IndicatorCell(number, value.Groups["unit"].Value is { Length: > 0 } unit ? unit : null, value.Groups["side"].Value, null)
            : new IndicatorCell(null, null, "", cell.Trim());
    }

    [GeneratedRegex("^(?:[-‐‑–—−ー―]|なし|数値なし|記入なし|原資料に記載なし)$")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?<number>-?[0-9][0-9,]*(?:\.[0-9]+)?) ?(?<unit>[^0-9\s、。,.()]{0,10}?)(?<side>以上|以下)?$")]
    private static partial Regex Value();
}
