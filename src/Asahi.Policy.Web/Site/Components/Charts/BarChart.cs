namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Bars of one unit on one axis from zero: over years as columns from left to right, otherwise as rows.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">Null: not given.</param>
/// <param name="Scale">The axis that all charts of the unit share.</param>
/// <param name="Bars">In the order of the table.</param>
/// <param name="IsSettled">Whether it is money that was spent: it never looks like money that was planned.</param>
public sealed record BarChart(string Name, string? Unit, Scale Scale, IReadOnlyList<Bar> Bars, bool IsSettled = false)
{
    /// <summary>Whether the bars stand for years that follow each other.</summary>
    public bool IsOverTime { get; } = Bars.Count > 1
        && Bars.All(bar => bar.Year is not null)
        && Bars.Zip(Bars.Skip(1)).All(pair => pair.First.Year < pair.Second.Year)
        && Bars[^1].Year - Bars[0].Year < 40;

    public string Head => Unit is null ? Name : $"{Name}（{Unit}）";

    internal string Role => IsSettled ? Roles.Settled : Roles.Bar;
}
