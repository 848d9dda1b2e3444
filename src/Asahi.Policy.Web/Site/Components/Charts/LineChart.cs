using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The years of an indicator as a line: cut over a year without a value and where the
/// definition changed; the target is a mark at its own year.</summary>
public sealed record LineChart(string Key, Indicator Indicator, Scale Scale) : IChart
{
    public string Title => Indicator.Sentence;

    public string Conclusion => IndicatorSentence.Of(this);

    public string? Source => null;

    public int Count => Points.Count;

    public FlatTable Table => IndicatorTable.Of(Indicator);

    /// <summary>The years, in order, each once.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; } = Ordered(Indicator);

    public IReadOnlyList<SeriesPoint> Points => [.. Series.Where(point => point.Value is not null)];

    /// <summary>What stands below the axis.</summary>
    public IReadOnlyList<YearSlot> Slots => YearSlot.Of(Series[0].FiscalYear, Series[^1].FiscalYear, Indicator);

    /// <summary>The line in its pieces; one value between gaps is a piece, too.</summary>
    public IReadOnlyList<IReadOnlyList<SeriesPoint>> Pieces
    {
        get
        {
            var pieces = new List<List<SeriesPoint>>();

            foreach (var point in Points)
            {
                if (pieces.Count > 0 && pieces[^1][^1].FiscalYear == point.FiscalYear - 1 && !point.IsNewDefinition)
                {
                    pieces[^1].Add(point);
                }
                else
                {
                    pieces.Add([point]);
                }
            }

            return pieces;
        }
    }

    /// <summary>Years from which on another definition counts.</summary>
    public IReadOnlyList<int> Breaks =>
        [.. Series.Where(point => point.IsNewDefinition && point.FiscalYear > Series[0].FiscalYear).Select(point => point.FiscalYear)];

    public Drawing Draw(ChartSize size) => new LinePlot(this, size).Draw();

    /// <summary>A number with its unit, with as many decimals as the series has.</summary>
    public string Text(decimal value) => IndicatorNumbers.Text(Indicator, value);

    /// <summary>The charts of one page, on one scale for each unit. Null where there are fewer than two values to see.</summary>
    /// <param name="fiscalYear">Of the policy that they belong to.</param>
    /// <param name="given">As the edition has them.</param>
    public static IReadOnlyList<LineChart?> AllOf(int fiscalYear, IReadOnlyList<Indicator> given)
    {
        var indicators = given.Select(indicator => IndicatorYears.Of(fiscalYear, indicator)).ToList();
        var scales = new UnitScales(indicators.Where(HasLine)
            .SelectMany(indicator => Values(indicator).Select(value => (indicator.Unit, value))));

        return
        [
            .. indicators.Select((indicator, at) => HasLine(indicator) && scales.Of(indicator.Unit) is { } scale
                ? new LineChart($"indicator-{at + 1}", indicator, scale)
                : null),
        ];
    }

    private static bool HasLine(Indicator indicator) => Ordered(indicator).Count(point => point.Value is not null) > 1;

    private static IEnumerable<decimal> Values(Indicator indicator) =>
        indicator.Series.Select(point => point.Value).Append(indicator.Target).OfType<decimal>();

    private static List<SeriesPoint> Ordered(Indicator indicator) =>
        [.. indicator.Series.GroupBy(point => point.FiscalYear).Select(year => year.Last()).OrderBy(point => point.FiscalYear)];
}
