namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>What this feature is made of.</summary>
internal static class StructureFeature
{
    public static IServiceCollection AddStructure(this IServiceCollection services) => services
        .AddScoped<StructureReader>()
        .AddScoped<StructureQueries>()
        .AddScoped<StructureCommands>();
}
