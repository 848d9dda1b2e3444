using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Web.Startup;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Makes a backup, whether or not a portal is running, and says
/// what is in it. Takes no lock and starts nothing of the portal.</summary>
internal static class BackupVerb
{
    public static async Task<int> RunAsync(string[] settings)
    {
        if (FolderOption.Find(settings, "to") is not { } to)
        {
            return FolderOption.Missing("to", "バックアップを置くフォルダー");
        }

        using var interruption = new Interruption();
        var made = await SqliteBackup.MakeAsync(DataLocation.Of(settings), to, TimeProvider.System, interruption.Token);
        Console.WriteLine($"バックアップを作りました：{made.Folder}");
        Console.WriteLine($"  {RecordCounts.Of(made.Manifest.Files)}");
        Console.WriteLine($"  {RecordCounts.Of(made.Manifest.Rows)}");
        Console.WriteLine("  個人情報と鍵が入っています。ほかの人が読めない所に置いてください。");

        return 0;
    }
}
