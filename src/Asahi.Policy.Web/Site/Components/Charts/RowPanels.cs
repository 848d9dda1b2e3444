using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Draws bars of things that are no years: a row for each. Where there is room, the panels stand
/// beside each other and share the names; on a phone each name stands above its bar.</summary>
internal static class RowPanels
{
    private const double Between = 24;
    private const double Least = 170; // less wide, a panel would be all numbers and no bars
    private const double Thick = 20;
    private const double Inset = 2; // some letters reach a little to the left of their place

    public static Drawing Draw(IReadOnlyList<BarChart> panels, ChartSize size)
    {
        var canvas = new Canvas(size);
        var names = size.IsNarrow ? 0 : Math.Min(224, panels[0].Bars.Max(bar => canvas.WidthOf(bar.Name))) + 16;
        var across = size.IsNarrow ? 1 : Math.Clamp((int)((size.Width - names + Between) / (Least + Between)), 1, Math.Min(4, panels.Count));
        var width = (size.Width - names - ((across - 1) * Between)) / across;
        IReadOnlyList<IReadOnlyList<string>> lines =
        [
            .. panels[0].Bars.Select(bar => TextWidth.Lines(bar.Name, ((size.IsNarrow ? size.Width : names) - 16) / size.Text, 4)),
        ];
        var heights = lines.Select(it => size.IsNarrow ? (it.Count * size.LineHeight) + Thick + 18 : Math.Max(it.Count * size.LineHeight, Thick) + 14).ToList();
        var room = panels.SelectMany(panel => panel.Bars).Where(bar => bar.Value is not null).Max(bar => canvas.WidthOf(bar.Label)) + 8; // behind the longest bar
        var top = 0.0;

        foreach (var group in panels.Chunk(across))
        {
            var heads = group.Max(panel => HeadLines(panel, width / size.Text).Count) * size.LineHeight;
            Box Frame(int at) => new(names + (at * (width + Between)), top, names + (at * (width + Between)) + width, top + heads + 8 + heights.Sum());

            for (var at = 0; at < group.Length; at++)
            {
                Heads(canvas, group[at], Frame(at));
                DrawPanel(canvas, group[at], Frame(at), new Rows(top + heads + 8, heights, lines, size.IsNarrow), room);
            }

            if (!size.IsNarrow)
            {
                Names(canvas, new Rows(top + heads + 8, heights, lines, size.IsNarrow));
            }

            top = Frame(0).Bottom + size.LineHeight + 28;
        }

        canvas.Height = top - 18;

        return canvas.Finished;
    }

    /// <summary>What a panel counts and in what, in one line or with the unit in a line of its own.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="room">In heights of a letter.</param>
    public static IReadOnlyList<string> HeadLines(BarChart panel, double room) =>
        panel.Unit is null || TextWidth.Of(panel.Head) <= room
            ? TextWidth.Lines(panel.Head, room, 3)
            : [.. TextWidth.Lines(panel.Name, room, 3), $"（{panel.Unit}）"];

    /// <summary>What a panel counts, above it.</summary>
    public static void Heads(Canvas canvas, BarChart panel, Box frame)
    {
        foreach (var (line, at) in HeadLines(panel, frame.Width / canvas.Size.Text).Select((line, at) => (line, at)))
        {
            canvas.Text(new Label(line, Roles.Head, Label.Start), new(frame.Left + Inset, frame.Top + canvas.Size.Text + (at * canvas.Size.LineHeight)));
        }
    }

    private static void Names(Canvas canvas, Rows rows)
    {
        for (var row = 0; row < rows.Lines.Count; row++)
        {
            var first = rows.Middle(row) - ((rows.Lines[row].Count - 1) * canvas.Size.LineHeight / 2) + (0.36 * canvas.Size.Text);
            Lines(canvas, rows.Lines[row], Inset, first);
        }
    }

    private static void Lines(Canvas canvas, IReadOnlyList<string> lines, double left, double first)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            canvas.Text(new Label(lines[at], Roles.Word, Label.Start), new(left, first + (at * canvas.Size.LineHeight)));
        }
    }

    private static void DrawPanel(Canvas canvas, BarChart panel, Box frame, Rows rows, double room)
    {
        var size = canvas.Size;
        var left = frame.Left + 6;
        var longest = frame.Right - left - room;
        double Along(decimal value) => left + (panel.Scale.Share(value) * longest);

        foreach (var tick in panel.Scale.Ticks)
        {
            canvas.Rule(tick == 0 ? Roles.Axis : Roles.Grid, new(Along(tick), rows.Top), new(Along(tick), frame.Bottom));
        }

        for (var row = 0; row < panel.Bars.Count; row++)
        {
            var (bar, middle) = (panel.Bars[row], rows.Middle(row));

            if (rows.HasNamesAbove)
            {
                Lines(canvas, rows.Lines[row], frame.Left + 10, rows.TopOf(row) + size.Text + 4);
            }

            if (bar.Value is { } value)
            {
                canvas.Bar(panel.Role, new Box(left, middle - (Thick / 2), Along(value), middle + (Thick / 2)));
            }

            var label = new Label(bar.Label, bar.Value is null ? Roles.Tick : Roles.Number, Label.Start);
            canvas.Text(label, new(Along(bar.Value ?? 0) + 6, middle + (0.36 * size.Text)));
        }

        Ticks(canvas, panel, Along, frame.Bottom + size.Text + 4);
    }

    private static void Ticks(Canvas canvas, BarChart panel, Func<decimal, double> along, double height)
    {
        var ticks = panel.Scale.Ticks;

        // At even distances, and where it can be so that the last one is among them.
        var steps = Enumerable.Range(1, ticks.Count - 1).OrderByDescending(step => (ticks.Count - 1) % step == 0).ThenBy(step => step);
        var step = steps.FirstOrDefault(HasAir, ticks.Count - 1);

        for (var at = 0; at < ticks.Count; at += step)
        {
            var text = Measure.Figures(ticks[at]);
            canvas.Text(new Label(text, Roles.Tick), new(canvas.Middle(text, along(ticks[at])), height));
        }

        bool HasAir(int step) => (along(ticks[step]) - along(ticks[0])) >= ticks.Max(tick => canvas.WidthOf(Measure.Figures(tick))) + 8;
    }

    private sealed record Rows(double Top, IReadOnlyList<double> Heights, IReadOnlyList<IReadOnlyList<string>> Lines, bool HasNamesAbove)
    {
        public double TopOf(int row) => Top + Heights.Take(row).Sum();

        // Of the bar.
        public double Middle(int row) => HasNamesAbove ? TopOf(row) + Heights[row] - 8 - (Thick / 2) : TopOf(row) + (Heights[row] / 2);
    }
}
