using Asahi.Policy.Data.Importing;
using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Reads the source documents, shows what was noticed in them, and imports
/// those that are not there yet; with <c>--sample</c> the invented ward, too.</summary>
internal static class SeedVerb
{
    public const string Sample = "--sample";

    public static async Task<int> RunAsync(string[] settings)
    {
        await using var portal = Portal.Build([.. settings.Where(setting => setting != Sample)]);
        var record = portal.Services.GetRequiredService<RecordStartup>();
        await record.MigrateAsync();
        var imports = await record.SeedAsync();
        SeedReport.Write(imports, Console.Out);

        var samples = settings.Contains(Sample) ? await record.SeedSampleAsync() : [];
        SeedReport.Write(samples, Console.Out);

        return imports.Select(import => import.Outcome)
            .Concat(samples.Select(sample => sample.Outcome))
            .Contains(ImportOutcome.TakenByOther)
            ? 1
            : 0;
    }
}
