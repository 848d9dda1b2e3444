using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Serves the portal until it is told to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var portal = Portal.Build(settings);
        FreePort.Require(portal.Configuration);
        Announcement.OnStart(portal);
        await portal.RunAsync();

        return 0;
    }
}
