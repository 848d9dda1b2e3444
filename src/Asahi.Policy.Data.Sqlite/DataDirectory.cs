namespace Asahi.Policy.Data.Sqlite;

/// <summary>データの置き場所。One folder with the database file; one process at a time may hold it.</summary>
public sealed class DataDirectory : IDisposable
{
    // Stands in the folder while a backup is restored into it.
    internal const string UnfinishedName = "restore-unfinished";

    private readonly FileStream _hold;

    private DataDirectory(string path, FileStream hold) => (Location, _hold, LeftOpen) = (path, hold, Close(path));

    /// <summary>場所（絶対パス）。</summary>
    public string Location { get; }

    /// <summary>データベースのファイル。</summary>
    public string DatabaseFile => Path.Combine(Location, "policy.db");

    /// <summary>ほかの利用者にも読めるままのもの。What could not be closed to others; empty as a rule.</summary>
    public IReadOnlyList<string> LeftOpen { get; }

    internal string Unfinished => Path.Combine(Location, UnfinishedName);

    internal bool IsHalfRestored => Directory.Exists(Unfinished) && !File.Exists(DatabaseFile);

    /// <summary>場所を作り、占有する。</summary>
    /// <exception cref="IOException">Another process holds it, it cannot be written,
    /// or a restore was killed in it; the message is meant for people.</exception>
    public static DataDirectory Hold(string path)
    {
        var data = HoldToRestore(path);

        if (data.IsHalfRestored)
        {
            data.Dispose(); // a start would make a new, empty database, as if nothing had been there
            throw new IOException($"データの置き場所 {data.Location} への復元が途中で止まっています。restore をもう一度行ってください。");
        }

        return data;
    }

    internal static DataDirectory HoldToRestore(string path)
    {
        var location = Path.GetFullPath(path);

        try
        {
            if (!Directory.Exists(location))
            {
                OwnerOnly.MakeFolder(location);
            }
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"データの置き場所 {location} を作れません。書き込める場所を Data:Directory に指定してください。", denied);
        }

        try
        {
            return new DataDirectory(
                location,
                new FileStream(Path.Combine(location, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (File.Exists(Path.Combine(location, "lock")))
        {
            throw new IOException($"データの置き場所 {location} を、別のプロセスが使っています。そちらを止めてから、やり直してください。", taken);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"データの置き場所 {location} に書けません。書き込める場所を Data:Directory に指定してください。", denied);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _hold.Dispose();

    // A place that everybody shares, like that of temporary files, is closed to nobody; what is ours in it is.
    private static IReadOnlyList<string> Close(string location)
    {
        var isShared = !OperatingSystem.IsWindows() && File.GetUnixFileMode(location).HasFlag(UnixFileMode.StickyBit);
        string[] ours = ["lock", UnfinishedName, "keys", "made"];

        return isShared
            ? [.. Directory.EnumerateFileSystemEntries(location, "policy.db*").Concat(ours.Select(name => Path.Combine(location, name)))
                .Where(Path.Exists).SelectMany(OwnerOnly.Close)]
            : OwnerOnly.Close(location);
    }
}
