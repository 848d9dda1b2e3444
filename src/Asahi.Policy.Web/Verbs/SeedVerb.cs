using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Reads the source documents, shows what was noticed in them, and imports those that are not there yet.</summary>
internal static class SeedVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var portal = Portal.Build(settings);
        var record = portal.Services.GetRequiredService<RecordStartup>();
        await record.MigrateAsync();
        var imports = await record.SeedAsync();
        SeedReport.Write(imports, Console.Out);

        return imports.Any(import => import.Outcome == Data.Importing.ImportOutcome.TakenByOther) ? 1 : 0;
    }
}
