namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The rows that panels beside each other share: their names in lines, and where their bars are.</summary>
internal sealed class PanelRows(ChartSize size, IReadOnlyList<IReadOnlyList<string>> names)
{
    public const double Thick = 20;

    private const double Inset = 2;

    private readonly IReadOnlyList<double> _heights =
    [
        .. names.Select(lines => size.IsNarrow
            ? (lines.Count * size.LineHeight) + Thick + 18
            : Math.Max(lines.Count * size.LineHeight, Thick) + 14),
    ];

    public double Top { get; set; }

    public double Height => _heights.Sum();

    /// <summary>The middle of a bar.</summary>
    public double Middle(int row) => size.IsNarrow
        ? TopOf(row) + _heights[row] - 8 - (Thick / 2)
        : TopOf(row) + (_heights[row] / 2);

    /// <summary>The names left of the panels.</summary>
    public void DrawNames(Canvas canvas)
    {
        for (var row = 0; row < names.Count; row++)
        {
            Draw(canvas, row, new(Inset, Middle(row) - ((names[row].Count - 1) * size.LineHeight / 2) + (0.36 * size.Text)));
        }
    }

    /// <summary>The name above its bar.</summary>
    public void DrawNameAbove(Canvas canvas, int row, double left) => Draw(canvas, row, new(left, TopOf(row) + size.Text + 4));

    private double TopOf(int row) => Top + _heights.Take(row).Sum();

    private void Draw(Canvas canvas, int row, Spot first)
    {
        foreach (var line in names[row])
        {
            canvas.Text(new Label(line, Roles.Word, Label.Start), first);
            first = first with { Y = first.Y + size.LineHeight };
        }
    }
}
