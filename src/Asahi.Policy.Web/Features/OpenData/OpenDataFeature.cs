namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>What this feature is made of.</summary>
internal static class OpenDataFeature
{
    public static IServiceCollection AddOpenData(this IServiceCollection services) => services
        .AddScoped<DatasetQueries>();
}
