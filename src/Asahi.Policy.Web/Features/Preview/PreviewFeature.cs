namespace Asahi.Policy.Web.Features.Preview;

/// <summary>What this feature is made of.</summary>
internal static class PreviewFeature
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services
        .AddScoped<PreviewQueries>();
}
