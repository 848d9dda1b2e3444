namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>An axis: it always holds zero, and what is drawn on it is in proportion to the values.</summary>
/// <param name="Low">Its lower end: 0 where nothing is below.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Step">From one labelled mark to the next.</param>
public sealed record Scale(decimal Low, decimal High, decimal Step)
{
    private const int Steps = 5;

    // Beyond these numbers can be printed, but no longer be told apart on an axis.
    private const decimal Largest = 1_000_000_000_000_000;
    private const decimal Smallest = 0.000_001m;

    public IReadOnlyList<decimal> Ticks => [.. Enumerable.Range(0, (int)((High - Low) / Step) + 1).Select(at => Low + (at * Step))];

    /// <summary>An axis for all of the values.</summary>
    /// <returns>Null where they cannot be drawn on one.</returns>
    public static Scale? Over(IReadOnlyList<decimal> values)
    {
        var (low, high) = (Math.Min(0, values.DefaultIfEmpty().Min()), Math.Max(0, values.DefaultIfEmpty().Max()));

        if (low == high)
        {
            return new Scale(0, 1, 1);
        }

        if (high > Largest || low < -Largest || high - low < Smallest)
        {
            return null;
        }

        var step = Round((high - low) / Steps);
        step = values.All(decimal.IsInteger) ? Math.Max(1, step) : step;

        return new Scale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>How far along the axis a value lies: 0 at its lower end, 1 at its upper end.</summary>
    public double Share(decimal value) => (double)((value - Low) / (High - Low));

    // Upwards to 1, 2, 2.5 or 5 times a power of ten; 2.5 only where it is a whole number.
    private static decimal Round(decimal rough)
    {
        var power = 1m;

        while (power > rough)
        {
            power /= 10;
        }

        while (power * 10 <= rough)
        {
            power *= 10;
        }

        decimal[] steps = power >= 10 ? [1, 2, 2.5m, 5, 10] : [1, 2, 5, 10];

        return steps.First(step => step * power >= rough) * power;
    }
}
