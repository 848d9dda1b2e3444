using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The years of an indicator as a line, reckoned on the server: no line
/// over a year without a value, none over a change of definition.</summary>
public sealed class LineChart
{
    public const int Width = 320;
    public const int Height = 216;

    private const double Left = 28;
    private const double Right = 292;
    private const double Top = 44;
    private const double Bottom = 156;

    private readonly decimal _low;
    private readonly decimal _high;
    private readonly int _first;
    private readonly int _years;

    private LineChart(Indicator indicator)
    {
        Indicator = indicator;
        var values = indicator.Series.Select(point => point.Value).Append(indicator.Target).OfType<decimal>().ToList();
        (_low, _high) = (values.Min(), values.Max());
        (_first, _years) = (indicator.Series[0].FiscalYear, Math.Max(1, indicator.Series[^1].FiscalYear - indicator.Series[0].FiscalYear));
        Points = [.. indicator.Series.Where(point => point.Value is not null).Select(Place)];
        Lines =
        [
            .. Pieces().Where(piece => piece.Count > 1)
                .Select(piece => string.Join(' ', piece.Select(point => $"{Number(point.X)},{Number(point.Y)}"))),
        ];
    }

    public Indicator Indicator { get; }

    /// <summary>The values, from left to right.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>Points of the line in its pieces, as an SVG polyline takes them.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The height of the target. Null: there is none.</summary>
    public string? TargetY => Indicator.Target is { } target ? Number(HeightOf(target)) : null;

    /// <summary>Where the definition changed.</summary>
    public IReadOnlyList<string> Breaks =>
    [
        .. Indicator.Series.Where(point => point.IsNewDefinition && point.FiscalYear > _first)
            .Select(point => Number(Across(point.FiscalYear - 0.5))),
    ];

    /// <summary>Where the first number stands: off the line, which leaves upwards or downwards.</summary>
    public string FirstLabelY => Number(Points[0].Y + (Points[1].Y < Points[0].Y ? 24 : -10));

    /// <summary>What the chart says, in a sentence.</summary>
    public string Conclusion
    {
        get
        {
            var (first, last) = (Points[0], Points[^1]);
            var way = first == last ? $"{last.Year}年度は{last.Label}。" : $"{first.Year}年度の{first.Label}から、{last.Year}年度の{last.Label}へ。";
            var target = Indicator.Target is { } aim ? $"目標は{Measure.Text(aim, Indicator.Unit)}。" : "";

            return way
                + target
                + (Indicator.Direction is { } direction ? $"{direction.Name()}指標。" : "")
                + (Breaks.Count > 0 ? "途中で測り方が変わった。" : "");
        }
    }

    /// <summary>A chart of an indicator that has at least two values.</summary>
    /// <returns>Null when there is nothing to see.</returns>
    public static LineChart? Of(Indicator indicator) =>
        indicator.Series.Count(point => point.Value is not null) < 2 ? null : new LineChart(indicator);

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private ChartPoint Place(SeriesPoint point) =>
        new(point.FiscalYear, Across(point.FiscalYear), HeightOf(point.Value!.Value), Measure.Text(point.Value.Value, Indicator.Unit));

    private double Across(double year) => Left + ((year - _first) / _years * (Right - Left));

    private double HeightOf(decimal value) =>
        _high == _low ? (Top + Bottom) / 2 : Bottom - ((double)((value - _low) / (_high - _low)) * (Bottom - Top));

    private IEnumerable<List<ChartPoint>> Pieces()
    {
        var piece = new List<ChartPoint>();

        foreach (var point in Indicator.Series)
        {
            if (point.Value is null || point.IsNewDefinition)
            {
                yield return piece;
                piece = [];
            }

            if (point.Value is not null)
            {
                piece.Add(Place(point));
            }
        }

        yield return piece;
    }
}

/// <summary>A value in its place.</summary>
public sealed record ChartPoint(int Year, double X, double Y, string Label);
