using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Startup;

/// <summary>What a run that was killed had begun: swept away at the next start, by names that nobody else gives.</summary>
internal sealed class Leftovers(DataDirectory data, MadeFolder made, TimeProvider clock)
{
    // Folders of a browser that a former version printed with. A day, so that one that is still in use stays.
    private const string OfFormerVersions = "asahi-policy-pdf-*";

    public void Sweep()
    {
        made.Sweep();
        File.Delete(data.NoteFile + ".new");
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);

        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(OfFormerVersions))
        {
            if (folder.LinkTarget is null && folder.LastWriteTimeUtc < yesterday)
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
