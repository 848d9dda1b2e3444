namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>One bar.</summary>
/// <param name="Name">Whose it is, as printed.</param>
/// <param name="Year">The year that it stands for. Null: it stands for no year.</param>
/// <param name="Value">Null: there is none, and no bar.</param>
/// <param name="Label">The number as printed, or why there is none.</param>
public sealed record Bar(string Name, int? Year, decimal? Value, string Label);
