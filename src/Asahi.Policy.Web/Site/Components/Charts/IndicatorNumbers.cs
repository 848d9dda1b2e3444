using System.Globalization;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Numbers of an indicator as they are read beside each other: 54.0 beside 50.3, not 54.</summary>
public static class IndicatorNumbers
{
    /// <summary>A value of the indicator, without its unit.</summary>
    public static string Figures(Indicator indicator, decimal value)
    {
        var decimals = Measured(indicator).Append(value).Max(Decimals);

        return value.ToString(decimals == 0 ? "#,0" : "#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>A value of the indicator, with its unit.</summary>
    public static string Text(Indicator indicator, decimal value) => Figures(indicator, value) + indicator.Unit;

    /// <summary>How far two values lie apart; shares of a hundred differ by points.</summary>
    public static string Difference(Indicator indicator, decimal one, decimal other)
    {
        var apart = Figures(indicator, Math.Abs(one - other));

        return apart + (UnitScales.IsPercent(indicator.Unit) ? "ポイント" : indicator.Unit);
    }

    /// <summary>What is good, in words that can stand alone.</summary>
    public static string Words(Direction direction) => direction == Direction.Keep ? "水準を保つ" : direction.Name();

    // The target is what was written once: it takes no decimals from the others and gives them none.
    private static IEnumerable<decimal> Measured(Indicator indicator) =>
        indicator.Series.Select(point => point.Value)
            .Append(indicator.Actual)
            .Append(indicator.Previous)
            .Append(indicator.Baseline)
            .OfType<decimal>();

    private static int Decimals(decimal value) => Measure.Plain(value).Scale;
}
