using Serilog;

namespace Asahi.Policy.Web.Startup;

/// <summary>Structured logs, as the settings under Serilog say.</summary>
internal static class Logging
{
    public static void AddSerilog(this IServiceCollection services, IConfiguration configuration) =>
        services.AddLogging(logging => logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.FromLogContext().CreateLogger(), dispose: true));
}
