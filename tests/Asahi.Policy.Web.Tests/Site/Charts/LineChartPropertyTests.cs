using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

/// <summary>Whatever the numbers are: the drawing is read from its own labels, and what it says is held against the series.</summary>
public sealed partial class LineChartPropertyTests
{
    private const int Cases = 1_500;

    public static TheoryData<bool> Sizes => [false, true];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_place_means_the_value_that_the_axis_says(bool isNarrow) => ForAll(isNarrow, (chart, drawing, drawn) =>
    {
        var value = Drawn.Upright(drawing.Shapes);
        var dots = drawn.Of(Roles.Dot).ToList();
        var tolerance = Tolerance(chart, drawing);

        Assert.Equal(chart.Points.Count, dots.Count);
        Assert.All(chart.Points.Zip(dots), pair => Assert.Equal((double)pair.First.Value!.Value, value(Drawn.At(pair.Second, "cy")), tolerance));
        Assert.Equal(chart.Indicator.Target is null ? 0 : 1, drawn.Of(Roles.Target).Count());
        Assert.All(drawn.Of(Roles.Target), mark => Assert.Equal((double)chart.Indicator.Target!.Value, value(Drawn.Points(mark).Average(it => it.Y)), tolerance));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Years_run_evenly_and_the_target_stands_at_its_own(bool isNarrow) => ForAll(isNarrow, (chart, drawing, drawn) =>
    {
        var dots = chart.Points.Zip(drawn.Of(Roles.Dot), (point, dot) => (point.FiscalYear, X: Drawn.At(dot, "cx"))).ToList();
        var perYear = (dots[^1].X - dots[0].X) / (dots[^1].FiscalYear - dots[0].FiscalYear);
        Assert.All(dots, dot => Assert.Equal(dots[0].X + ((dot.FiscalYear - dots[0].FiscalYear) * perYear), dot.X, 0.05));

        if (chart.Indicator is { Target: not null, DueYear: { } due })
        {
            var (x, expected) = (Drawn.Points(drawn.Of(Roles.Target).Single()).Average(it => it.X), dots[0].X + ((due - dots[0].FiscalYear) * perYear));
            var hasBreak = chart.Slots.Any(slot => slot.IsBreak);
            Assert.True(hasBreak || Math.Abs(x - expected) < 0.05 + (0.02 * Math.Abs(due - dots[0].FiscalYear)), $"the target of {due} stands at {x} instead of {expected}");
            Assert.Equal(hasBreak, drawn.Of(Roles.Axis).Any(rule => Drawn.At(rule, "x1") != Drawn.At(rule, "x2") && Drawn.At(rule, "y1") != Drawn.At(rule, "y2")));
            Assert.Contains(drawn.Of(Roles.Tick), label => Years().Match(label.Text!) is { Success: true } year && int.Parse(year.Value, CultureInfo.InvariantCulture) % 100 == due % 100);
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Labels_stay_within_the_drawing_off_each_other_and_off_the_line(bool isNarrow) => ForAll(isNarrow, (chart, drawing, drawn) =>
    {
        var labels = drawn.Labels.ToList();
        Assert.All(labels, label => Assert.True(drawn.IsInside(label.Box), $"「{label.Shape.Text}」 leaves the drawing"));

        for (var at = 0; at < labels.Count; at++)
        {
            Assert.All(labels.Skip(at + 1), other => Assert.True(Drawn.IsApart(labels[at].Box, other.Box), $"「{labels[at].Shape.Text}」 touches 「{other.Shape.Text}」"));
        }

        var strokes = drawn.Of(Roles.Line).SelectMany(line => Drawn.Points(line).Zip(Drawn.Points(line).Skip(1))).ToList();
        Assert.All(labels.Where(label => label.Shape.Role is Roles.Number or Roles.Word), label =>
            Assert.DoesNotContain(strokes, it => label.Box.IsCrossedBy(new(it.First.X, it.First.Y), new(it.Second.X, it.Second.Y))));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_newest_value_and_the_target_are_always_told_and_no_label_tells_another_value(bool isNarrow) => ForAll(isNarrow, (chart, drawing, drawn) =>
    {
        var numbers = drawn.Of(Roles.Number).Select(label => label.Text!).ToList();
        var series = chart.Points.Select(point => IndicatorNumbers.Figures(chart.Indicator, point.Value!.Value)).ToList();

        Assert.Contains(series[^1], numbers);
        Assert.Empty(numbers.Except(series));
        Assert.Equal(chart.Indicator.Target is null ? 0 : 1, drawn.Of(Roles.Word).Count(label => label.Text == $"目標 {Measure.Figures(chart.Indicator.Target ?? 0)}"));
        Assert.All(series.Zip(chart.Points), it => Assert.Equal(it.Second.Value, Drawn.Number(it.First)));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_line_runs_only_from_one_year_to_the_next_under_one_definition(bool isNarrow) => ForAll(isNarrow, (chart, drawing, drawn) =>
    {
        var places = chart.Points.Zip(drawn.Of(Roles.Dot), (point, dot) => (Point: point, X: Drawn.At(dot, "cx"))).ToList();
        var joined = drawn.Of(Roles.Line).SelectMany(line => Drawn.Points(line).Zip(Drawn.Points(line).Skip(1)))
            .Select(it => (From: places.MinBy(place => Math.Abs(place.X - it.First.X)).Point, To: places.MinBy(place => Math.Abs(place.X - it.Second.X)).Point))
            .ToList();

        Assert.All(joined, it => Assert.True(it.To.FiscalYear == it.From.FiscalYear + 1 && !it.To.IsNewDefinition));
        Assert.Equal(chart.Points.Zip(chart.Points.Skip(1)).Count(it => it.Second.FiscalYear == it.First.FiscalYear + 1 && !it.Second.IsNewDefinition), joined.Count);
        Assert.Equal(chart.Series.Skip(1).Count(point => point.IsNewDefinition), drawn.Of(Roles.Break).Count());
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Equal_units_on_a_page_have_one_scale(bool isNarrow)
    {
        var random = new Random(7_341);

        for (var page = 0; page < 300; page++)
        {
            var charts = LineChart.AllOf(2022, [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => RandomIndicator.Of(random))]).OfType<LineChart>();

            foreach (var unit in charts.GroupBy(chart => chart.Indicator.Unit))
            {
                var drawings = unit.Select(chart => chart.Draw(isNarrow ? ChartSize.Narrow : ChartSize.Wide)).ToList();
                Assert.Single(drawings.Select(drawing => string.Join(' ', drawing.Shapes.Where(shape => shape.Attributes.Any(it => it.Value == Label.End)).Select(tick => tick.Text))).Distinct());

                var lengths = unit.Zip(drawings).Select(it => (double)(it.First.Scale.High - it.First.Scale.Low) / (Drawn.Upright(it.Second.Shapes)(1) - Drawn.Upright(it.Second.Shapes)(0))).ToList();
                Assert.InRange(lengths.Max() - lengths.Min(), 0, 0.1);
            }
        }
    }

    [Fact]
    public void The_caption_agrees_with_the_numbers_in_sign_and_size() => ForAll(isNarrow: false, (chart, _, _) =>
    {
        var (newest, said) = (chart.Points[^1], chart.Conclusion);
        var before = chart.Series.FirstOrDefault(point => point.FiscalYear == newest.FiscalYear - 1)?.Value;
        var isPending = chart.Series[^1] != newest;
        Assert.Contains($"{new FiscalYear(newest.FiscalYear).Era}{(isPending ? "の" : "は")}{chart.Text(newest.Value!.Value)}", said, StringComparison.Ordinal);
        var change = Change().Match(said);
        Assert.Equal(before is { } told && told != newest.Value && !newest.IsNewDefinition, change.Success);

        if (change.Success)
        {
            Assert.Equal(before, Drawn.Number(change.Groups[1].Value));
            Assert.Equal(newest.Value - before, Drawn.Number(change.Groups[2].Value) * (change.Groups[3].Value == "増えました" ? 1 : -1));
        }

        var distance = Distance().Match(said);
        Assert.Equal(chart.Indicator.Target is { } aim && aim != newest.Value && !isPending, distance.Success);

        if (distance.Success)
        {
            var away = newest.Value - chart.Indicator.Target;
            Assert.Equal(Math.Abs(away!.Value), Drawn.Number(distance.Groups[2].Value));
            Assert.Equal(
                (chart.Indicator.Direction, away > 0) switch
                {
                    (Direction.Up, false) => "まで、あと",
                    (Direction.Down, true) => "まで、減らすのはあと",
                    (_, true) => "上回っています",
                    _ => "下回っています",
                },
                distance.Groups[1].Value is var way && way != "を" ? way : distance.Groups[3].Value);
        }
    });

    private static double Tolerance(LineChart chart, Drawing drawing) => (double)(chart.Scale.High - chart.Scale.Low) / drawing.Height * 0.05;

    private static void ForAll(bool isNarrow, Action<LineChart, Drawing, Drawn> check)
    {
        var (random, drawnAtAll) = (new Random(20_221), 0);

        for (var at = 0; at < Cases; at++)
        {
            var indicator = RandomIndicator.Of(random);

            if (LineChart.AllOf(2022, [indicator])[0] is { } chart)
            {
                var drawing = chart.Draw(isNarrow ? ChartSize.Narrow : ChartSize.Wide);
                drawnAtAll++;

                try
                {
                    check(chart, drawing, new Drawn(drawing));
                }
                catch (Exception fault)
                {
                    var series = string.Join(", ", indicator.Series.Select(point => $"{point.FiscalYear}: {point.Value}{(point.IsNewDefinition ? " new" : "")}"));

                    throw new InvalidOperationException($"Case {at}: {series}; target {indicator.Target} of {indicator.DueYear}, {indicator.Direction}, {indicator.Unit}. {chart.Conclusion}", fault);
                }
            }
        }

        Assert.InRange(drawnAtAll, Cases / 2, Cases);
    }

    [GeneratedRegex(@"の([-0-9,.]+)\D*から([0-9,.]+)\D*?(増えました|減りました)")]
    private static partial Regex Change();

    [GeneratedRegex(@"目標の[-0-9,.]+(?:%|人|件|事業所)?(?:（\w+年度）)?(まで、あと|まで、減らすのはあと|を)([0-9,.]+)(?:ポイント|人|件|事業所)?(?:です|(上回っています|下回っています))")]
    private static partial Regex Distance();

    [GeneratedRegex("[0-9]{2,4}$")]
    private static partial Regex Years();
}
