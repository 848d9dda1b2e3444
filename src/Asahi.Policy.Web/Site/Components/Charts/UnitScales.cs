namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>The axes of a page: one for each unit, over all that is drawn there, so that the same length means the same number.</summary>
public sealed class UnitScales
{
    private readonly Dictionary<string, Scale?> _scales;

    public UnitScales(IEnumerable<(string? Unit, decimal Value)> values) =>
        _scales = values.GroupBy(it => Plain(it.Unit), it => it.Value).ToDictionary(unit => unit.Key, unit => Scale.Over([.. unit]));

    /// <summary>The axis of a unit.</summary>
    /// <returns>Null where its values cannot be drawn.</returns>
    public Scale? Of(string? unit) => _scales.GetValueOrDefault(Plain(unit));

    /// <summary>Whether it is a share of a hundred: such numbers differ by points.</summary>
    public static bool IsPercent(string? unit) => Plain(unit) == "%";

    private static string Plain(string? unit) => (unit ?? "").Trim().Replace('％', '%');
}
