namespace Asahi.Policy.Web.Features.Stages;

/// <summary>What this feature is made of.</summary>
internal static class StagesFeature
{
    public static IServiceCollection AddStages(this IServiceCollection services) => services
        .AddScoped<StagesQueries>()
        .AddScoped<StagesCommands>()
        .AddScoped<CalendarQueries>();
}
