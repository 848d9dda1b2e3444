namespace Asahi.Policy.Web.Features.Logs;

/// <summary>What this feature is made of.</summary>
internal static class LogsFeature
{
    public static IServiceCollection AddLogs(this IServiceCollection services) => services.AddScoped<LogQueries>();
}
