using System.Globalization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>千円。Amounts are whole thousands of yen, never shortened to 万円 or 億円.</summary>
public static class ThousandYen
{
    /// <summary>単位。</summary>
    public const string Unit = "千円";

    /// <summary>数字だけ（例: 9,339）。</summary>
    public static string Figures(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>単位つき（例: 9,339千円）。</summary>
    public static string Text(long amount) => Figures(amount) + Unit;

    /// <summary>増減（例: ＋1,200千円、－300千円、増減なし）。</summary>
    public static string Change(long difference) => difference switch
    {
        0 => "増減なし",
        > 0 => $"＋{Text(difference)}",
        _ => $"－{Text(-difference)}",
    };

    /// <summary>額を読む（例: 9,339千円、９，３３９千円）。</summary>
    /// <returns>False when the text is not an amount in 千円, or its commas stand in odd places.</returns>
    public static bool TryParse(string text, out long amount)
    {
        var trimmed = text.Trim();
        amount = 0;

        if (!trimmed.EndsWith(Unit, StringComparison.Ordinal)
            || !Texts.Figures.TryRead(trimmed[..^Unit.Length], out var number)
            || number is < 0 or > long.MaxValue
            || number != decimal.Truncate(number))
        {
            return false;
        }

        amount = (long)number;

        return true;
    }
}
