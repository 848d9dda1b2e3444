namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>What the making of charts to take away consists of.</summary>
internal static class ChartMaking
{
    public static IServiceCollection AddCharts(this IServiceCollection services) => services
        .AddSingleton<ChartFiles>();
}
