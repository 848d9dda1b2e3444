using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>A place on an axis of years.</summary>
/// <param name="Year">Null: years that are left out, or a target whose year nobody gave.</param>
/// <param name="IsUndated">Whether it is the place of such a target.</param>
public sealed record YearSlot(int? Year, bool IsUndated = false)
{
    // A target that lies further away stands behind a break of the axis, or the years with values would have no room.
    private const int Far = 8;

    /// <summary>Whether years are left out here: the axis is broken, and it has to be seen.</summary>
    public bool IsBreak => Year is null && !IsUndated;

    /// <summary>The years from the first to the last value, and the place of the target.</summary>
    internal static IReadOnlyList<YearSlot> Of(int first, int last, Indicator indicator)
    {
        var years = Between(first, last);

        return indicator switch
        {
            { Target: null } => [.. years],
            { DueYear: null } => [.. years, new YearSlot(null, IsUndated: true)],
            { DueYear: { } due } when due > last + Far => [.. years, new YearSlot((int?)null), new YearSlot(due)],
            { DueYear: { } due } when due < first - Far => [new YearSlot(due), new YearSlot((int?)null), .. years],
            { DueYear: { } due } => [.. Between(Math.Min(first, due), Math.Max(last, due))],
        };
    }

    private static IEnumerable<YearSlot> Between(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(year => new YearSlot(year));
}
