namespace Asahi.Policy.Web.Features.Entries.Together;

/// <summary>What this feature is made of.</summary>
internal static class TogetherFeature
{
    public static IServiceCollection AddTogether(this IServiceCollection services) => services
        .AddScoped<TogetherQueries>()
        .AddScoped<TogetherCommands>();
}
