namespace Asahi.Policy.Data.Sqlite;

/// <summary>データの置き場所。One folder with the database file; one process at a time may hold it.</summary>
public sealed class DataDirectory : IDisposable
{
    // Stands in the folder while a backup is restored into it.
    internal const string UnfinishedName = "restore-unfinished";

    private readonly FileStream? _hold;

    private DataDirectory(string path, FileStream? hold, string? obstacle) =>
        (Location, _hold, Obstacle, LeftOpen) = (path, hold, obstacle, obstacle is null ? Close(path) : []);

    /// <summary>場所（絶対パス）。</summary>
    public string Location { get; }

    /// <summary>書けない理由。A sentence without a full stop: the record is served, and nothing in it can change. Null: it can.</summary>
    public string? Obstacle { get; }

    /// <summary>データベースのファイル。</summary>
    public string DatabaseFile => Path.Combine(Location, "policy.db");

    /// <summary>ほかの利用者にも読めるままのもの。What could not be closed to others; empty as a rule.</summary>
    public IReadOnlyList<string> LeftOpen { get; }

    /// <summary>記録の控えのファイル。</summary>
    public string NoteFile => LostRecord.NoteOf(DatabaseFile);

    /// <summary>記録がなくなっているときの断り。With the way to restore it.</summary>
    public string LostInWords => LostRecord.InWords(Location, "なくなって");

    internal string Unfinished => Path.Combine(Location, UnfinishedName);

    internal bool IsHalfRestored => Directory.Exists(Unfinished) && !File.Exists(DatabaseFile);

    /// <summary>場所を作り、占有する。A record in a place that cannot be written is held for reading.</summary>
    /// <exception cref="IOException">Another process holds it, it cannot be made, a restore was killed in it,
    /// or the record that was there is gone; the message is meant for people.</exception>
    public static DataDirectory Hold(string path)
    {
        var data = Take(path, mayOnlyRead: true);

        try
        {
            if (data.IsHalfRestored) // a start would make a new, empty database, as if nothing had been there
            {
                throw new IOException($"データの置き場所 {data.Location} への復元が途中で止まっています。restore をもう一度行ってください。");
            }

            LostRecord.Refuse(data.Location, data.DatabaseFile);

            return data;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    internal static DataDirectory HoldToRestore(string path) => Take(path, mayOnlyRead: false);

    /// <inheritdoc/>
    public void Dispose() => _hold?.Dispose();

    /// <summary>いま書けるか。Null: yes. Else why not, as a sentence without a full stop.</summary>
    public string? ObstacleNow() => Obstacle ?? WriteObstacle.Of(Location);

    private static DataDirectory Take(string path, bool mayOnlyRead)
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

        var (hold, obstacle) = Lock(Path.Combine(location, "lock"));
        obstacle ??= WriteObstacle.Of(location);

        if (obstacle is null || (mayOnlyRead && new FileInfo(Path.Combine(location, "policy.db")) is { Exists: true, Length: > 0 }))
        {
            return new DataDirectory(location, hold, obstacle);
        }

        hold?.Dispose();

        throw new IOException($"データの置き場所 {location} に書けません（{obstacle}）。書き込める場所を Data:Directory に指定してください。");
    }

    // Where nothing can be written, a lock that is there already keeps others out; without one there is nobody to keep out.
    private static (FileStream? Hold, string? Obstacle) Lock(string file)
    {
        try
        {
            return (new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
        }
        catch (IOException taken) when (WriteObstacle.IsTaken(taken))
        {
            throw Taken(file, taken);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return (LockToRead(file), WriteObstacle.InWords(denied));
        }
    }

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

    private static FileStream? LockToRead(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (IOException taken) when (WriteObstacle.IsTaken(taken))
        {
            throw Taken(file, taken);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static IOException Taken(string file, IOException taken) =>
        new($"データの置き場所 {Path.GetDirectoryName(file)} を、別のプロセスが使っています。そちらを止めてから、やり直してください。", taken);
}
