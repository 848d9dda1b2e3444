using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Bars of several kinds beside each other, over the same years or for the same rows. Those of one unit have one scale.</summary>
public sealed record SmallMultiples(
    string Key,
    string Title,
    string Conclusion,
    string? Source,
    IReadOnlyList<BarChart> Panels,
    FlatTable Table) : IChart
{
    public int Count => Panels.Sum(panel => panel.Bars.Count(bar => bar.Value is not null));

    public Drawing Draw(ChartSize size) =>
        Panels.All(panel => panel.IsOverTime) ? ColumnPanels.Draw(Panels, size) : RowPanels.Draw(Panels, size);
}
