using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>An answer in two years. Null where a year gives none.</summary>
public sealed record ComparedValue(string Label, string? Before, string? After)
{
    public bool HasChanged => Before is not null && After is not null && Before != After;

    /// <returns>Null when neither year gives an answer.</returns>
    public static ComparedValue? Of(string label, IEnumerable<(ItemCode Code, string? Words)> former, string? after)
    {
        var given = former.ToList();
        var before = given.Select(it => it.Words).Distinct().ToList() switch
        {
            [] => null,
            [var same] => same,
            _ => string.Join('、', given.Select(it => $"{it.Code} {it.Words ?? Tally.None}")), // of items that became one
        };

        return before is null && after is null ? null : new ComparedValue(label, before, after);
    }
}
