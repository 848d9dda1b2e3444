namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What a panel counts and in what, above it: in one line, or with the unit in a line of its own.</summary>
internal static class PanelHead
{
    private const int Most = 3;
    private const double Inset = 2; // some letters reach a little to the left of their place

    public static double HeightOf(IEnumerable<BarChart> panels, double width, ChartSize size) =>
        panels.Max(panel => Lines(panel, width, size).Count) * size.LineHeight;

    public static void Draw(Canvas canvas, BarChart panel, Box frame)
    {
        var top = frame.Top + canvas.Size.Text;

        foreach (var line in Lines(panel, frame.Width, canvas.Size))
        {
            canvas.Text(new Label(line, Roles.Head, Label.Start), new(frame.Left + Inset, top));
            top += canvas.Size.LineHeight;
        }
    }

    private static IReadOnlyList<string> Lines(BarChart panel, double width, ChartSize size)
    {
        var room = width / size.Text;

        return panel.Unit is null || TextWidth.Of(panel.Head) <= room
            ? TextWidth.Lines(panel.Head, room, Most)
            : [.. TextWidth.Lines(panel.Name, room, Most), $"（{panel.Unit}）"];
    }
}
