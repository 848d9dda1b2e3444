using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Draws bars over years: columns from left to right, a place for each year, also for one without a value.</summary>
internal static class ColumnPanels
{
    private const double Between = 28;
    private const double Widest = 420;

    public static Drawing Draw(IReadOnlyList<BarChart> panels, ChartSize size)
    {
        var canvas = new Canvas(size);
        var across = size.IsNarrow ? 1 : Enumerable.Range(1, Math.Min(3, panels.Count)).Last(count => count == 1 || Fits(canvas, panels, WidthOf(size, count)));
        var width = Math.Min(WidthOf(size, across), Math.Max(Widest, panels.Max(panel => Wanted(canvas, panel))));
        var heads = panels.Max(panel => RowPanels.HeadLines(panel, width / size.Text).Count) * size.LineHeight;
        var height = heads + (size.LineHeight * 3) + (size.IsNarrow ? 110 : 130) + 22;
        var rows = (panels.Count + across - 1) / across;
        canvas.Height = (rows * height) + ((rows - 1) * 16);

        foreach (var (panel, at) in panels.Select((panel, at) => (panel, at)))
        {
            var (left, top) = (at % across * (WidthOf(size, across) + Between), at / across * (height + 16));
            DrawPanel(canvas, panel, new Box(left, top, left + width, top + height), heads);
        }

        return canvas.Finished;
    }

    private static double WidthOf(ChartSize size, int across) => (size.Width - ((across - 1) * Between)) / across;

    private static bool Fits(Canvas canvas, IReadOnlyList<BarChart> panels, double width) => panels.All(panel => Wanted(canvas, panel) <= width);

    // So wide that each number finds room above its column.
    private static double Wanted(Canvas canvas, BarChart panel) =>
        AxisWidth(canvas, panel) + (Slots(panel) * (panel.Bars.Max(bar => canvas.WidthOf(bar.Label)) + 6));

    private static double AxisWidth(Canvas canvas, BarChart panel) => panel.Scale.Ticks.Max(tick => canvas.WidthOf(Measure.Figures(tick))) + 10;

    private static int Slots(BarChart panel) => panel.Bars[^1].Year!.Value - panel.Bars[0].Year!.Value + 1;

    private static void DrawPanel(Canvas canvas, BarChart panel, Box frame, double heads)
    {
        var size = canvas.Size;
        var (left, top, bottom) = (frame.Left + AxisWidth(canvas, panel), frame.Top + heads + size.LineHeight + 8, frame.Bottom - (2 * size.LineHeight) - 8);
        var step = (frame.Right - left) / Slots(panel);
        RowPanels.Heads(canvas, panel, frame);

        foreach (var tick in panel.Scale.Ticks)
        {
            var y = bottom - (panel.Scale.Share(tick) * (bottom - top));
            canvas.Rule(tick == 0 ? Roles.Axis : Roles.Grid, new(left, y), new(frame.Right, y));
            canvas.Text(new Label(Measure.Figures(tick), Roles.Tick, Label.End), new(left - 8, y + (0.36 * size.Text)));
        }

        foreach (var bar in panel.Bars.Where(bar => bar.Value is not null))
        {
            var (middle, half) = (Across(bar), Math.Min(step * 0.62, 56) / 2);
            canvas.Bar(panel.Role, new Box(middle - half, bottom - (panel.Scale.Share(bar.Value!.Value) * (bottom - top)), middle + half, bottom));
        }

        // Those that are asked for first get their room first.
        foreach (var bar in panel.Bars.OrderByDescending(bar => bar == panel.Bars[^1]).ThenByDescending(bar => bar == panel.Bars[0]).ThenByDescending(bar => bar.Year))
        {
            Year(canvas, bar, new(Across(bar), bottom), step);

            if (bar.Value is { } value)
            {
                Number(canvas, bar, new(Across(bar), bottom - (panel.Scale.Share(value) * (bottom - top))), bar == panel.Bars[^1] ? top : bottom);
            }
            else
            {
                Missing(canvas, bar.Label, new(Across(bar), bottom - 8));
            }
        }

        double Across(Bar bar) => left + ((bar.Year!.Value - panel.Bars[0].Year!.Value + 0.5) * step);
    }

    // The newest must be told: where a longer column beside it takes the room, above that, with a line that leads to it.
    private static void Number(Canvas canvas, Bar bar, Spot end, double highest)
    {
        var label = new Label(bar.Label, Roles.Number);
        var first = new Spot(canvas.Middle(bar.Label, end.X), end.Y - (0.4 * canvas.Size.Text));

        if (canvas.TryText(label, [first]))
        {
            return;
        }

        for (var up = 4; first.Y - up > highest - canvas.Size.LineHeight; up += 4)
        {
            if (canvas.TryText(label, [first with { Y = first.Y - up }]))
            {
                canvas.Rule(Roles.Lead, new(end.X, first.Y - up + 5), end);

                return;
            }
        }
    }

    private static void Year(Canvas canvas, Bar bar, Spot below, double step)
    {
        var (year, size) = (bar.Year!.Value, canvas.Size);
        var letter = new Label(ShortYear.Letter(year) is { Length: > 0 } known ? known : bar.Name, Roles.Word);
        var gregorian = new Label(canvas.WidthOf("2000") + 6 > step ? ShortYear.LastFigures(year) : ShortYear.Gregorian(year), Roles.Tick);
        Spot first = below with { Y = below.Y + size.Text + 6 }, second = first with { Y = first.Y + size.LineHeight };

        if (canvas.IsFree(canvas.BoxOf(letter, first)) && canvas.IsFree(canvas.BoxOf(gregorian, second)))
        {
            canvas.Text(letter, first);
            canvas.Text(gregorian, second);
        }
    }

    // In one line, or in as many as its column is wide.
    private static void Missing(Canvas canvas, string words, Spot place)
    {
        if (!canvas.TryText(new Label(words, Roles.Tick), [place]))
        {
            var lines = TextWidth.Lines(words, 2.2);

            for (var at = 0; at < lines.Count; at++)
            {
                canvas.TryText(new Label(lines[at], Roles.Tick), [place with { Y = place.Y - ((lines.Count - 1 - at) * canvas.Size.LineHeight) }]);
            }
        }
    }
}
