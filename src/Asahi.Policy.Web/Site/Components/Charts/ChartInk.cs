namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>How a chart looks in a file of its own, where no style sheet is: the values of tokens.css as attributes.</summary>
internal static class ChartInk
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1a1a1a";
    public const string Quiet = "#4d4d4d";
    public const string Edge = "#666666";
    public const string Hair = "#cccccc";
    public const string Key = "#0017c1";
    public const string Font = "'BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif";

    private static readonly Dictionary<string, (string Name, string Value)[]> _looks = new()
    {
        [Roles.Grid] = [("stroke", Hair), ("stroke-width", "1")],
        [Roles.Axis] = [("stroke", Ink), ("stroke-width", "1.5")],
        [Roles.Tick] = [("fill", Quiet), .. Halo],
        [Roles.Word] = [("fill", Ink), .. Halo],
        [Roles.Head] = [("fill", Ink), ("font-weight", "700"), .. Halo],
        [Roles.Number] = [("fill", Ink), ("font-weight", "700"), .. Halo],
        [Roles.Line] = [("fill", "none"), ("stroke", Key), ("stroke-width", "2.5"), ("stroke-linejoin", "round")],
        [Roles.Dot] = [("fill", Key), ("stroke", Paper), ("stroke-width", "1.5")],
        [Roles.Target] = [("fill", "none"), ("stroke", Ink), ("stroke-width", "2")],
        [Roles.Break] = [("stroke", Edge), ("stroke-width", "1.5"), ("stroke-dasharray", "2 4")],
        [Roles.Lead] = [("stroke", Edge), ("stroke-width", "1")],
        [Roles.Bar] = [("fill", Key), ("stroke", Key), ("stroke-width", "1")],
        [Roles.Settled] = [("fill", Paper), ("stroke", Key), ("stroke-width", "2")],
    };

    private static (string Name, string Value)[] Halo =>
        [("stroke", Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];

    public static IReadOnlyList<(string Name, string Value)> Of(string role) => _looks[role];
}
