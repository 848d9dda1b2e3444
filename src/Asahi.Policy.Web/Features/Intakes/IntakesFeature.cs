namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>What this feature is made of.</summary>
internal static class IntakesFeature
{
    public static IServiceCollection AddIntakes(this IServiceCollection services) => services
        .AddScoped<IntakeReading>()
        .AddScoped<IntakeYears>()
        .AddScoped<IntakeTakeOver>()
        .AddScoped<IntakeQueries>()
        .AddScoped<IntakesQueries>()
        .AddScoped<IntakeCommands>()
        .AddScoped<IntakeLineCommands>()
        .AddScoped<ImportedYearCommands>();
}
