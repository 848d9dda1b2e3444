namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Where the label of a mark may stand, the best place first.</summary>
internal static class LabelPlaces
{
    /// <summary>Above, below, and a little to the side of it.</summary>
    public static IEnumerable<Spot> Near(Canvas canvas, Label label, Spot mark)
    {
        var (size, half) = (canvas.Size.Text, canvas.WidthOf(label.Text) / 2);
        double[] heights = [mark.Y - (0.85 * size), mark.Y + (1.65 * size)];

        foreach (var shift in new[] { 0, 0.35 * half, -0.35 * half, 0.7 * half, -0.7 * half })
        {
            foreach (var height in heights)
            {
                yield return new(canvas.Middle(label.Text, mark.X + shift), height);
            }
        }

        yield return new(canvas.Middle(label.Text, mark.X + half + (0.9 * size)), mark.Y + (0.36 * size));
        yield return new(canvas.Middle(label.Text, mark.X - half - (0.9 * size)), mark.Y + (0.36 * size));
    }

    /// <summary>All of the column and its neighbourhood, the nearest first.</summary>
    public static IEnumerable<Spot> Far(Canvas canvas, Label label, Spot mark, double bottom)
    {
        var (size, half) = (canvas.Size.Text, canvas.WidthOf(label.Text) / 2);

        return new[] { 0, 0.5, -0.5, 1, -1, 1.5, -1.5 }
            .SelectMany(shift => Enumerable.Range(0, (int)((bottom - size) / 4))
                .Select(step => new Spot(canvas.Middle(label.Text, mark.X + (shift * half)), size + (step * 4))))
            .OrderBy(spot => Math.Abs(spot.Y - mark.Y) + (0.5 * Math.Abs(spot.X - mark.X)));
    }
}
