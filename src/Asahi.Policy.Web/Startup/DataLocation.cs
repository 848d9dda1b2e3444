namespace Asahi.Policy.Web.Startup;

/// <summary>Where the data lie: the setting, relative to the content root. Asked here
/// by the portal, which holds the place, and by the verbs that only look.</summary>
internal static class DataLocation
{
    public static string Of(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(Path.Combine(environment.ContentRootPath, configuration["Data:Directory"] ?? "data"));

    /// <summary>The same, without building a portal.</summary>
    public static string Of(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);

        return Of(builder.Configuration, builder.Environment);
    }
}
