using System.Globalization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

/// <summary>Whatever a data table holds: the bars are read from the labels of their own axes.</summary>
public sealed class BarsPropertyTests
{
    private static readonly string[] _units = ["件", "人", "%"];
    private static readonly string[] _names = ["一戸建て", "集合住宅（持ち家）", "18～29歳", "家庭や地域での見守りに関わっている人", "その他"];

    public static TheoryData<bool, bool> Kinds => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_length_means_the_number_that_the_axis_says_on_one_scale_for_each_unit(bool isOverTime, bool isNarrow) => ForAll(isOverTime, isNarrow, (charts, drawings) =>
    {
        var perUnit = new Dictionary<string, double>();

        foreach (var (chart, drawing) in charts.Zip(drawings))
        {
            // Rows of another table begin further left or right; within one table, and over all columns, the same length is the same number.
            if (!isOverTime)
            {
                perUnit.Clear();
            }

            foreach (var (panel, shapes) in chart.Panels.Zip(Panels(drawing)))
            {
                var value = isOverTime ? Drawn.Upright(shapes) : Drawn.Level(shapes);
                var bars = shapes.Where(shape => shape.Element == "rect").ToList();
                var known = panel.Bars.Where(bar => bar.Value is not null).ToList();
                Assert.Equal(known.Count, bars.Count);

                foreach (var (bar, rect) in known.Zip(bars))
                {
                    var (start, end) = isOverTime
                        ? (Drawn.At(rect, "y") + Drawn.At(rect, "height"), Drawn.At(rect, "y"))
                        : (Drawn.At(rect, "x"), Drawn.At(rect, "x") + Drawn.At(rect, "width"));
                    var tolerance = Math.Abs(value(1) - value(0)) * 0.05;
                    Assert.Equal(0, value(start), tolerance);
                    Assert.Equal((double)bar.Value!.Value, value(end), tolerance);
                }

                var length = (double)panel.Scale.High / (value(1) - value(0));
                Assert.True(perUnit.TryAdd(panel.Unit!, length) || Math.Abs(perUnit[panel.Unit!] - length) < 0.1, $"The axis of {panel.Unit} is {length} long, another {perUnit.GetValueOrDefault(panel.Unit!)}.");
            }
        }

        Assert.All(charts.SelectMany(chart => chart.Panels).GroupBy(panel => panel.Unit), unit => Assert.Single(unit.Select(panel => panel.Scale).Distinct()));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Labels_stay_within_the_drawing_and_off_each_other(bool isOverTime, bool isNarrow) => ForAll(isOverTime, isNarrow, (_, drawings) =>
    {
        foreach (var drawing in drawings)
        {
            var drawn = new Drawn(drawing);
            var labels = drawn.Labels.ToList();
            Assert.All(labels, label => Assert.True(drawn.IsInside(label.Box), $"「{label.Shape.Text}」 leaves the drawing"));

            for (var at = 0; at < labels.Count; at++)
            {
                Assert.All(labels.Skip(at + 1), other => Assert.True(Drawn.IsApart(labels[at].Box, other.Box), $"「{labels[at].Shape.Text}」 touches 「{other.Shape.Text}」"));
            }
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_label_tells_another_number_and_rows_tell_all(bool isOverTime, bool isNarrow) => ForAll(isOverTime, isNarrow, (charts, drawings) =>
    {
        foreach (var (chart, drawing) in charts.Zip(drawings))
        {
            foreach (var (panel, shapes) in chart.Panels.Zip(Panels(drawing)))
            {
                var told = shapes.Where(shape => shape.Role == Roles.Number).Select(shape => shape.Text!).ToList();
                Assert.Empty(told.Except(panel.Bars.Where(bar => bar.Value is not null).Select(bar => bar.Label)));
                Assert.True(isOverTime || told.Count == panel.Bars.Count(bar => bar.Value is not null));
                Assert.True(panel.Bars[^1].Value is null || told.Contains(panel.Bars[^1].Label), "the newest number is not told");
            }
        }
    });

    // A panel begins with what stands above it.
    private static List<List<Shape>> Panels(Drawing drawing)
    {
        var panels = new List<List<Shape>>();
        Shape? before = null;

        foreach (var shape in drawing.Shapes)
        {
            if (shape.Role == Roles.Head && before?.Role != Roles.Head)
            {
                panels.Add([]);
            }

            panels[^1].Add(shape);
            before = shape;
        }

        return panels;
    }

    private static void ForAll(bool isOverTime, bool isNarrow, Action<IReadOnlyList<SmallMultiples>, IReadOnlyList<Drawing>> check)
    {
        var random = new Random(4_210);

        for (var at = 0; at < 400; at++)
        {
            IReadOnlyList<DataTable> tables = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => TableOf(random, isOverTime))];
            var charts = DataCharts.AllOf(tables).OfType<SmallMultiples>().ToList();
            IReadOnlyList<Drawing> drawings = [.. charts.Select(chart => chart.Draw(isNarrow ? ChartSize.Narrow : ChartSize.Wide))];

            try
            {
                Assert.All(charts.SelectMany(chart => chart.Panels), panel => Assert.Equal(isOverTime, panel.IsOverTime));
                check(charts, drawings);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Case {at}: {string.Join(" / ", tables.Select(table => string.Join(" ", table.Columns) + "; " + string.Join(", ", table.Rows.Select(row => string.Join(' ', row)))))}", fault);
            }
        }
    }

    private static DataTable TableOf(Random random, bool isOverTime)
    {
        var (columns, first, size) = (random.Next(1, 5), random.Next(1995, 2019), Math.Pow(10, random.Next(1, 6)));
        var decimals = random.Next(3) == 0 ? 1 : 0;
        string? Cell() => random.Next(9) == 0 ? null : (random.NextDouble() * size).ToString(decimals == 0 ? "#,0" : "#,0.0", CultureInfo.InvariantCulture);
        IReadOnlyList<string> rows = isOverTime
            ? [.. Enumerable.Range(first, random.Next(2, 9)).Where(year => year == first || random.Next(10) > 0).Select(year => new FiscalYear(year).Era)]
            : [.. _names.Take(random.Next(2, 6))];
        rows = rows.Count == 1 ? [rows[0], new FiscalYear(first + 1).Era] : rows;

        return new DataTable(
            "表",
            ["項目", .. Enumerable.Range(1, columns).Select(column => $"{(column == 2 ? "うち学校や保育施設からの" : "")}数{column}（{_units[random.Next(_units.Length)]}）")],
            [.. rows.Select(row => (IReadOnlyList<string?>)[row, .. Enumerable.Range(0, columns).Select(_ => Cell())])],
            null);
    }
}
