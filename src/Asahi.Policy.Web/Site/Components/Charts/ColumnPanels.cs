namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Lays out bars over years: as many panels beside each other as leave each number its room above its column.</summary>
internal static class ColumnPanels
{
    private const double Between = 28;
    private const double Below = 16;
    private const double Widest = 420; // columns further apart would no longer be one row
    private const int MostAcross = 3;

    public static Drawing Draw(IReadOnlyList<BarChart> panels, ChartSize size)
    {
        var canvas = new Canvas(size);
        var wanted = panels.Max(panel => ColumnPanel.WidthFor(canvas, panel));
        var across = Enumerable.Range(1, size.IsNarrow ? 1 : Math.Min(MostAcross, panels.Count))
            .Last(count => count == 1 || wanted <= WidthOf(size, count));
        var width = Math.Min(WidthOf(size, across), Math.Max(Widest, wanted));
        var heads = PanelHead.HeightOf(panels, width, size);
        var height = heads + ColumnPanel.HeightBelowHead(size);
        var rows = (panels.Count + across - 1) / across;
        canvas.Height = (rows * height) + ((rows - 1) * Below);

        for (var at = 0; at < panels.Count; at++)
        {
            var (left, top) = (at % across * (WidthOf(size, across) + Between), at / across * (height + Below));
            new ColumnPanel(canvas, panels[at], new Box(left, top, left + width, top + height), heads).Draw();
        }

        return canvas.Finished;
    }

    private static double WidthOf(ChartSize size, int across) => (size.Width - ((across - 1) * Between)) / across;
}
