namespace Asahi.Policy.Web.Features.Sources;

/// <summary>What this feature is made of.</summary>
internal static class SourcesFeature
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddScoped<SourceQueries>();
}
