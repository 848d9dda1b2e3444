using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Draws bars as rows, each with its number behind it.</summary>
/// <param name="canvas">Where.</param>
/// <param name="panel">What.</param>
/// <param name="frame">In which part.</param>
/// <param name="rows">The rows that it shares with the panels beside it.</param>
/// <param name="behind">How much room there is behind the end of the axis: the same for all panels, so that the same
/// length is the same number.</param>
internal sealed class RowPanel(Canvas canvas, BarChart panel, Box frame, PanelRows rows, double behind)
{
    private readonly double _left = frame.Left + 6;

    private ChartSize Size => canvas.Size;

    public void Draw()
    {
        PanelHead.Draw(canvas, panel, frame);

        foreach (var tick in panel.Scale.Ticks)
        {
            canvas.Rule(tick == 0 ? Roles.Axis : Roles.Grid, new(Along(tick), rows.Top), new(Along(tick), frame.Bottom));
        }

        for (var row = 0; row < panel.Bars.Count; row++)
        {
            if (Size.IsNarrow)
            {
                rows.DrawNameAbove(canvas, row, frame.Left + 10);
            }

            Bar(panel.Bars[row], rows.Middle(row));
        }

        Ticks();
    }

    private double Along(decimal value) => _left + (panel.Scale.Share(value) * (frame.Right - _left - behind));

    private void Bar(Bar bar, double middle)
    {
        if (bar.Value is { } value)
        {
            canvas.Bar(panel.Role, new Box(_left, middle - (PanelRows.Thick / 2), Along(value), middle + (PanelRows.Thick / 2)));
        }

        var label = new Label(bar.Label, bar.Value is null ? Roles.Tick : Roles.Number, Label.Start);
        canvas.Text(label, new(Along(bar.Value ?? 0) + 6, middle + (0.36 * Size.Text)));
    }

    // At even distances, and where it can be so that the last one is among them.
    private void Ticks()
    {
        var ticks = panel.Scale.Ticks;
        var steps = Enumerable.Range(1, ticks.Count - 1).OrderByDescending(step => (ticks.Count - 1) % step == 0).ThenBy(step => step);
        var widest = ticks.Max(tick => canvas.WidthOf(Measure.Figures(tick)));
        var step = steps.FirstOrDefault(step => Along(ticks[step]) - Along(ticks[0]) >= widest + 8, ticks.Count - 1);

        for (var at = 0; at < ticks.Count; at += step)
        {
            var text = Measure.Figures(ticks[at]);
            canvas.Text(new Label(text, Roles.Tick), new(canvas.Middle(text, Along(ticks[at])), frame.Bottom + Size.Text + 4));
        }
    }
}
