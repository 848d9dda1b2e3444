using System.Globalization;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

/// <summary>Reads a drawing as an eye does: what stands where, and which value a place has by the labels of its axis.</summary>
internal sealed class Drawn(Drawing drawing)
{
    public IEnumerable<Shape> Of(params string[] roles) => drawing.Shapes.Where(shape => roles.Contains(shape.Role));

    public static double At(Shape shape, string name) => double.Parse(shape.Attributes.Single(it => it.Key == name).Value, CultureInfo.InvariantCulture);

    public static IReadOnlyList<(double X, double Y)> Points(Shape shape) =>
    [
        .. shape.Attributes.Single(it => it.Key == "points").Value.Split(' ')
            .Select(pair => pair.Split(','))
            .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))),
    ];

    public static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The values of an upright axis by the labels left of it: of some shapes, so that panels can be read one by one.</summary>
    public static Func<double, double> Upright(IReadOnlyList<Shape> shapes)
    {
        var rules = shapes.Where(shape => shape.Element == "line" && shape.Role is Roles.Grid or Roles.Axis && At(shape, "y1") == At(shape, "y2")).Select(shape => At(shape, "y1")).ToList();
        var ticks = shapes.Where(shape => shape.Role == Roles.Tick && shape.Attributes.Any(it => it.Value == Label.End)).ToList();
        Assert.Equal(rules.Count, ticks.Count);

        // Each label stands at a line of its own, in the middle of its height.
        var marks = rules.Zip(ticks, (place, tick) => (Place: place, Value: (double)Number(tick.Text)!.Value)).ToList();
        Assert.All(rules.Zip(ticks), pair => Assert.InRange(At(pair.Second, "y") - pair.First, 0, At(pair.Second, "font-size") / 2));

        return Reading(marks);
    }

    /// <summary>The values of a level axis by the labels below it.</summary>
    public static Func<double, double> Level(IReadOnlyList<Shape> shapes)
    {
        var rules = shapes.Where(shape => shape.Element == "line" && At(shape, "x1") == At(shape, "x2")).Select(shape => At(shape, "x1")).Order().ToList();
        var ticks = shapes.Where(shape => shape.Role == Roles.Tick && Number(shape.Text) is not null && shape.Attributes.Any(it => it.Value == Label.Middle)).OrderBy(tick => At(tick, "x")).ToList();
        Assert.True(ticks.Count > 1);
        var every = (rules.Count - 1) / (ticks.Count - 1);

        return Reading([.. ticks.Select((tick, at) => (rules[at * every], (double)Number(tick.Text)!.Value))]);
    }

    public IEnumerable<(Shape Shape, Box Box)> Labels => drawing.Shapes.Where(shape => shape.Element == "text").Select(shape => (shape, BoxOf(shape)));

    public static bool IsApart(Box one, Box other) => one.Right <= other.Left || other.Right <= one.Left || one.Bottom <= other.Top || other.Bottom <= one.Top;

    public bool IsInside(Box box) => box.Left >= -0.01 && box.Top >= -0.01 && box.Right <= drawing.Width + 0.01 && box.Bottom <= drawing.Height + 0.01;

    /// <summary>Where the ink of a text is in the widest of our fonts: not reckoned by the code that places it.</summary>
    private static Box BoxOf(Shape shape)
    {
        var (size, x, y) = (At(shape, "font-size"), At(shape, "x"), At(shape, "y"));
        var width = size * shape.Text!.Sum(letter => letter switch { '.' or ',' or ' ' or '\'' => 0.38, '%' => 1, < '\u007F' => 0.76, _ => 1 });
        var left = shape.Attributes.Single(it => it.Key == "text-anchor").Value switch { Label.Middle => x - (width / 2), Label.End => x - width, _ => x };

        return new Box(left, y - (0.8 * size), left + width, y + (0.1 * size));
    }

    // The marks must lie on one straight scale, zero among them.
    private static Func<double, double> Reading(List<(double Place, double Value)> marks)
    {
        Assert.Contains(marks, mark => mark.Value == 0);
        var (first, last) = (marks[0], marks[^1]);
        var perUnit = (last.Value - first.Value) / (last.Place - first.Place);
        double Value(double place) => first.Value + ((place - first.Place) * perUnit);
        Assert.All(marks, mark => Assert.Equal(mark.Value, Value(mark.Place), Math.Abs(perUnit) * 0.02));

        return Value;
    }
}
