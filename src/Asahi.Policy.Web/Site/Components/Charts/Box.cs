namespace Asahi.Policy.Web.Site.Components.Charts;

internal readonly record struct Spot(double X, double Y);

/// <summary>A part of a drawing: where a label stands, or where none may stand.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static Box Around(Spot spot, double reach) => new(spot.X - reach, spot.Y - reach, spot.X + reach, spot.Y + reach);

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a stroke from one place to another runs through it.</summary>
    public bool IsCrossedBy(Spot from, Spot to)
    {
        var (first, last) = (0.0, 1.0);

        return Cut(from.X, to.X - from.X, Left, Right, ref first, ref last)
            && Cut(from.Y, to.Y - from.Y, Top, Bottom, ref first, ref last);
    }

    // Narrows the part of the stroke that lies between two parallel edges; false when nothing of it is left.
    private static bool Cut(double start, double along, double low, double high, ref double first, ref double last)
    {
        if (Math.Abs(along) < 1e-9)
        {
            return start > low && start < high;
        }

        var (one, two) = ((low - start) / along, (high - start) / along);
        (first, last) = (Math.Max(first, Math.Min(one, two)), Math.Min(last, Math.Max(one, two)));

        return first < last;
    }
}
