namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Where shapes are put down. It remembers where lines, marks and labels are, so that a label
/// is put where nothing else is.</summary>
internal sealed class Canvas(ChartSize size)
{
    private const double Air = 2;

    private readonly List<Shape> _shapes = [];
    private readonly List<Box> _taken = [];
    private readonly List<(Spot From, Spot To)> _strokes = [];
    private readonly List<(Spot From, Spot To)> _dividers = [];

    public ChartSize Size => size;

    public double Height { get; set; }

    public Drawing Finished => new(size.Width, Height, [.. _shapes]);

    /// <summary>How wide a label is on this drawing.</summary>
    public double WidthOf(string text) => TextWidth.Of(text) * size.Text;

    /// <summary>A line that labels may cross.</summary>
    public void Rule(string role, Spot from, Spot to) =>
        Put("line", role, ("x1", from.X), ("y1", from.Y), ("x2", to.X), ("y2", to.Y));

    /// <summary>A line between two parts of the drawing: a label crosses it only where it has no other place.</summary>
    public void Divider(string role, Spot from, Spot to)
    {
        Rule(role, from, to);
        _dividers.Add((from, to));
    }

    /// <summary>A line through several places, which no label crosses.</summary>
    public void Path(string role, IReadOnlyList<Spot> spots)
    {
        var points = string.Join(' ', spots.Select(spot => $"{Drawing.Number(spot.X)},{Drawing.Number(spot.Y)}"));
        _shapes.Add(new Shape("polyline", role, [new("points", points)]));
        _strokes.AddRange(spots.Zip(spots.Skip(1)));
    }

    public void Dot(string role, Spot at, double radius)
    {
        Put("circle", role, ("cx", at.X), ("cy", at.Y), ("r", radius));
        _taken.Add(Box.Around(at, radius));
    }

    public void Diamond(string role, Spot at, double reach)
    {
        Spot[] corners = [new(at.X, at.Y - reach), new(at.X + reach, at.Y), new(at.X, at.Y + reach), new(at.X - reach, at.Y)];
        var points = string.Join(' ', corners.Select(spot => $"{Drawing.Number(spot.X)},{Drawing.Number(spot.Y)}"));
        _shapes.Add(new Shape("polygon", role, [new("points", points)]));
        _taken.Add(Box.Around(at, reach));
    }

    public void Bar(string role, Box box)
    {
        Put("rect", role, ("x", box.Left), ("y", box.Top), ("width", box.Width), ("height", box.Height));
        _taken.Add(box);
    }

    /// <summary>A text at a place of its own, whatever is there.</summary>
    public void Text(Label label, Spot at)
    {
        var text = new Shape(
            "text",
            label.Role,
            [
                new("x", Drawing.Number(at.X)),
                new("y", Drawing.Number(at.Y)),
                new("text-anchor", label.Anchor),
                new("font-size", Drawing.Number(size.Text)),
            ],
            label.Text);
        _shapes.Add(text);
        _taken.Add(BoxOf(label, at));
    }

    /// <summary>A text at the first of the places where it lies within the drawing and on nothing else.</summary>
    public bool TryText(Label label, IEnumerable<Spot> places, bool mayCrossDividers = false)
    {
        foreach (var place in places)
        {
            if (IsFree(BoxOf(label, place), mayCrossDividers))
            {
                Text(label, place);

                return true;
            }
        }

        return false;
    }

    public bool IsFree(Box box, bool mayCrossDividers = false) =>
        box is { Left: >= 0, Top: >= 0 } && box.Right <= size.Width && (Height == 0 || box.Bottom <= Height)
        && !_taken.Any(box.Grown(Air).Touches)
        && !_strokes.Any(it => box.Grown(Air).IsCrossedBy(it.From, it.To))
        && (mayCrossDividers || !_dividers.Any(it => box.Grown(Air).IsCrossedBy(it.From, it.To)));

    public Box BoxOf(Label label, Spot at)
    {
        var width = WidthOf(label.Text);
        var left = label.Anchor switch
        {
            Label.Middle => at.X - (width / 2),
            Label.End => at.X - width,
            _ => at.X,
        };

        return new Box(left, at.Y - (0.88 * size.Text), left + width, at.Y + (0.2 * size.Text));
    }

    /// <summary>A place for the middle of a label, as near as the edges of the drawing allow.</summary>
    public double Middle(string text, double x)
    {
        var half = WidthOf(text) / 2;

        return half * 2 > size.Width ? size.Width / 2.0 : Math.Clamp(x, half, size.Width - half);
    }

    private void Put(string element, string role, params (string Name, double Value)[] places) =>
        _shapes.Add(new Shape(element, role, [.. places.Select(it => KeyValuePair.Create(it.Name, Drawing.Number(it.Value)))]));
}

/// <summary>What a text says, what it is in the chart, and which of its ends stands at its place.</summary>
internal sealed record Label(string Text, string Role, string Anchor = Label.Middle)
{
    public const string Start = "start";
    public const string Middle = "middle";
    public const string End = "end";
}
