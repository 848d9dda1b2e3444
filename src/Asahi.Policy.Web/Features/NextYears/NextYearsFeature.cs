namespace Asahi.Policy.Web.Features.NextYears;

/// <summary>What this feature is made of.</summary>
internal static class NextYearsFeature
{
    public static IServiceCollection AddNextYears(this IServiceCollection services) => services
        .AddScoped<NextYearQueries>()
        .AddScoped<NextYearCommands>();
}
