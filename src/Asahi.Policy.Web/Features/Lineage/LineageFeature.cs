namespace Asahi.Policy.Web.Features.Lineage;

/// <summary>What this feature is made of.</summary>
internal static class LineageFeature
{
    public static IServiceCollection AddLineage(this IServiceCollection services) => services
        .AddScoped<LineageReader>()
        .AddScoped<LineageQueries>()
        .AddScoped<LineageCommands>();
}
