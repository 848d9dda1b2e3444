using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The years of an indicator with what is said of them elsewhere: 実績 of the year and 前年度の数値
/// stand in fields of their own, and a record may hold them there alone.</summary>
internal static class IndicatorYears
{
    /// <summary>The indicator with all its years. What the series says itself is left as it is.</summary>
    /// <param name="fiscalYear">Of the policy that it belongs to.</param>
    /// <param name="indicator">As the edition has it.</param>
    public static Indicator Of(int fiscalYear, Indicator indicator) =>
        With(fiscalYear, indicator.Actual, With(fiscalYear - 1, indicator.Previous, indicator));

    private static Indicator With(int year, decimal? value, Indicator indicator)
    {
        var known = indicator.Series.FirstOrDefault(point => point.FiscalYear == year);

        return value is null || known?.Value is not null
            ? indicator
            : indicator with
            {
                Series =
                [
                    .. indicator.Series.Where(point => point != known)
                        .Append((known ?? new SeriesPoint(year, null)) with { Value = value })
                        .OrderBy(point => point.FiscalYear),
                ],
            };
    }
}
