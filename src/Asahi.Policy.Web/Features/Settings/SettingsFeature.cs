namespace Asahi.Policy.Web.Features.Settings;

/// <summary>What this feature is made of.</summary>
internal static class SettingsFeature
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddScoped<SettingsQueries>()
        .AddScoped<SettingsCommands>();
}
