namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Lays out bars of things that are no years. Where there is room, the panels stand beside each other and
/// share the names; on a phone each name stands above its bar.</summary>
internal static class RowPanels
{
    private const double Between = 24;
    private const double Least = 170; // less wide, a panel would be all numbers and no bars
    private const double Names = 240;
    private const double Air = 16;
    private const int MostAcross = 4;
    private const int MostLines = 4;

    public static Drawing Draw(IReadOnlyList<BarChart> panels, ChartSize size)
    {
        var canvas = new Canvas(size);
        var names = size.IsNarrow ? 0 : Math.Min(Names, panels[0].Bars.Max(bar => canvas.WidthOf(bar.Name)) + Air);
        var fitting = (int)((size.Width - names + Between) / (Least + Between));
        var across = size.IsNarrow ? 1 : Math.Clamp(fitting, 1, Math.Min(MostAcross, panels.Count));
        var width = (size.Width - names - ((across - 1) * Between)) / across;
        var room = (size.IsNarrow ? size.Width - Air : names - Air) / size.Text;
        var rows = new PanelRows(size, [.. panels[0].Bars.Select(bar => TextWidth.Lines(bar.Name, room, MostLines))]);
        var behind = panels.SelectMany(panel => panel.Bars).Where(bar => bar.Value is not null).Max(bar => canvas.WidthOf(bar.Label)) + 8;
        var top = 0.0;

        foreach (var group in panels.Chunk(across))
        {
            var heads = PanelHead.HeightOf(group, width, size);
            rows.Top = top + heads + 8;

            for (var at = 0; at < group.Length; at++)
            {
                var left = names + (at * (width + Between));
                new RowPanel(canvas, group[at], new Box(left, top, left + width, rows.Top + rows.Height), rows, behind).Draw();
            }

            if (!size.IsNarrow)
            {
                rows.DrawNames(canvas);
            }

            top = rows.Top + rows.Height + size.LineHeight + 28;
        }

        canvas.Height = top - 18;

        return canvas.Finished;
    }
}
