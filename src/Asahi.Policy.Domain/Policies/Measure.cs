using System.Globalization;

namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の数。Printed with commas, without zeros at the end, never rounded.</summary>
public static class Measure
{
    /// <summary>数だけ（例: 1,234.5）。</summary>
    public static string Figures(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>単位つき（例: 78.9%）。</summary>
    public static string Text(decimal value, string? unit) => Figures(value) + unit;

    /// <summary>終わりの0を除いた数。The same number is always written in the same way.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
