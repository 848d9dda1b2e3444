namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What there is in a chart. Classes of the style sheet on pages, keys of <see cref="ChartInk"/> in files.</summary>
internal static class Roles
{
    public const string Grid = "chart__grid";
    public const string Axis = "chart__axis";
    public const string Tick = "chart__tick";
    public const string Word = "chart__word";
    public const string Head = "chart__head";
    public const string Number = "chart__number";
    public const string Line = "chart__line";
    public const string Dot = "chart__dot";
    public const string Target = "chart__target";
    public const string Break = "chart__break";
    public const string Lead = "chart__lead";
    public const string Bar = "chart__bar";
    public const string Settled = "chart__settled";
}
