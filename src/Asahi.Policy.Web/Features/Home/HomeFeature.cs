namespace Asahi.Policy.Web.Features.Home;

/// <summary>What this feature is made of.</summary>
internal static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<HomeQueries>();
}
