namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>The planned budget in two years. 千円; null: not given, which is not zero.</summary>
/// <param name="IsWhole">Every former item gives its amount: without that there is no difference to tell.</param>
public sealed record ComparedBudget(long? Before, long? After, bool IsWhole)
{
    public bool HasChanged => Difference is not (null or 0);

    /// <summary>Null: cannot be told.</summary>
    public long? Difference => IsWhole && Before is { } before && After is { } after ? after - before : null;

    /// <returns>Null when neither year gives an amount.</returns>
    public static ComparedBudget? Of(long? before, long? after, bool isWhole) =>
        before is null && after is null ? null : new ComparedBudget(before, after, isWhole);
}
