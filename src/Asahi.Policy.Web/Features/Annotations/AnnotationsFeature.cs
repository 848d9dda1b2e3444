namespace Asahi.Policy.Web.Features.Annotations;

/// <summary>What this feature is made of.</summary>
internal static class AnnotationsFeature
{
    public static IServiceCollection AddAnnotations(this IServiceCollection services) => services
        .AddScoped<AnnotationsQueries>()
        .AddScoped<AnnotationsCommands>();
}
