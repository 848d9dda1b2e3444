namespace Asahi.Policy.Web.Features.Deputies;

/// <summary>What this feature is made of.</summary>
internal static class DeputiesFeature
{
    public static IServiceCollection AddDeputies(this IServiceCollection services) => services
        .AddScoped<DeputiesQueries>()
        .AddScoped<DeputiesCommands>();
}
