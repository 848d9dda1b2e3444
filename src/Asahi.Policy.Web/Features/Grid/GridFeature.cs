namespace Asahi.Policy.Web.Features.Grid;

/// <summary>What this feature is made of.</summary>
internal static class GridFeature
{
    public static IServiceCollection AddGrid(this IServiceCollection services) => services
        .AddScoped<GridSheets>()
        .AddScoped<GridQueries>()
        .AddScoped<GridCommands>();
}
