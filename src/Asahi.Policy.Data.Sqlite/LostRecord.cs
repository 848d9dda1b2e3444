namespace Asahi.Policy.Data.Sqlite;

/// <summary>なくなった記録。A data directory where a record was and is not: a start must not take it for a first one, or the public
/// would read the first edition again as if nothing had been published since.</summary>
internal static class LostRecord
{
    /// <summary>なくなっていれば、復元のしかたとともに断る。</summary>
    /// <exception cref="IOException">The database is missing or empty, and other files say that there was one.</exception>
    public static void Refuse(string location, string database)
    {
        var file = new FileInfo(database);

        if (file is not { Exists: true, Length: > 0 } && HasTraces(location, database))
        {
            throw new IOException(InWords(location, file.Exists ? "空になって" : "なくなって"));
        }
    }

    /// <summary>Whether files beside the database say that it held a record.</summary>
    public static bool HasTraces(string location, string database) =>
        File.Exists(NoteOf(database))
        || File.Exists(database + ".before-migration")
        || new FileInfo(database + "-wal") is { Exists: true, Length: > 0 }
        || (Directory.Exists(KeysIn(location)) && Directory.EnumerateFiles(KeysIn(location), "*.xml").Any());

    public static string NoteOf(string database) => Path.Combine(Path.GetDirectoryName(database)!, "record-note");

    /// <param name="location">データの置き場所。</param>
    /// <param name="what">どうなっているか（…いる の前まで）。</param>
    public static string InWords(string location, string what) =>
        $"データの置き場所 {location} にあった記録（policy.db）が、{what}います。新しい記録は作りません。残っている中身をすべて別の場所へ移してから、"
        + $"バックアップを戻してください：dotnet Asahi.Policy.Web.dll restore --from=バックアップ --Data:Directory={location}"
        + "（初めからやり直すときは、空の場所を Data:Directory に指定してください）";

    private static string KeysIn(string location) => Path.Combine(location, "keys");
}
