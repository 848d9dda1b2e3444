using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>What a first start leaves in the data folder, made once by a first start and copied for every site that is not about first starts.</summary>
internal static class PreparedData
{
    private static readonly Lazy<string> _ward = new(() => Make(hasSample: false));
    private static readonly Lazy<string> _bothWards = new(() => Make(hasSample: true));

    /// <param name="folder">An empty folder, or one that is not there yet.</param>
    /// <param name="hasSample">With the fictional ward.</param>
    public static void CopyTo(string folder, bool hasSample = false)
    {
        Directory.CreateDirectory(folder);
        File.Copy((hasSample ? _bothWards : _ward).Value, Path.Combine(folder, "policy.db"));
    }

    private static string Make(bool hasSample)
    {
        // Inherited: the folder stays when the site has stopped.
        var site = new TestSite { IsFirstStart = true, IsInherited = true, IsQuiet = true, Settings = { ["Seeds:Sample"] = hasSample ? "true" : "false" } };
        _ = site.Services;
        site.Dispose();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => site.Data.Delete(recursive: true);
        MoveAllIntoOneFile(site.DatabaseFile);

        return site.DatabaseFile;
    }

    // What was written last may still stand in the journal beside the database, which is not copied.
    private static void MoveAllIntoOneFile(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        Assert.True(row.Read() && row.GetInt32(0) == 0, "Somebody still reads the prepared record.");
    }
}
