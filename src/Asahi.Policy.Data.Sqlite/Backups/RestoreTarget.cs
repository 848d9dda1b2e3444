namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>復元先。An empty data directory, held while a backup is put into it, and left as it was unless all of it got there.</summary>
/// <remarks>The files wait in a folder inside the directory and not beside it: a directory that
/// is a mount, or whose parent belongs to somebody else, can be restored into as well.</remarks>
internal sealed class RestoreTarget : IDisposable
{
    private readonly DataDirectory _data;
    private readonly MadeFolders _folders;
    private readonly bool _madeLock;

    private RestoreTarget(DataDirectory data, MadeFolders folders, bool madeLock) =>
        (_data, _folders, _madeLock) = (data, folders, madeLock);

    public string Unfinished => _data.Unfinished;

    /// <summary>What a killed restore left counts as nothing; anything else is somebody's.</summary>
    public static void RequireEmpty(string location)
    {
        var isHalfRestored = Directory.Exists(Path.Combine(location, DataDirectory.UnfinishedName))
            && !File.Exists(Path.Combine(location, BackupLayout.Database));
        var strays = (Directory.Exists(location) ? new DirectoryInfo(location).EnumerateFileSystemInfos() : [])
            .Where(entry => entry is not FileInfo { Name: "lock", Length: 0 })
            .Where(entry => !isHalfRestored || entry.Name is not (DataDirectory.UnfinishedName or BackupLayout.Keys));

        if (strays.FirstOrDefault() is { } stray)
        {
            throw new IOException($"データの置き場所 {location} は空ではありません（{stray.Name}）。空の場所を Data:Directory に指定してください。変更はありません。");
        }
    }

    public static RestoreTarget Take(string location)
    {
        var folders = Make(location);
        var madeLock = !File.Exists(Path.Combine(location, "lock"));
        var data = DataDirectory.HoldToRestore(location);

        try
        {
            RequireEmpty(location); // nobody came in between
            var target = new RestoreTarget(data, folders, madeLock);
            target.Clear();

            return target;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public void SwapIn()
    {
        if (Directory.Exists(Path.Combine(Unfinished, BackupLayout.Keys)))
        {
            Directory.Move(Path.Combine(Unfinished, BackupLayout.Keys), Path.Combine(_data.Location, BackupLayout.Keys));
        }

        File.Move(Path.Combine(Unfinished, BackupLayout.Database), _data.DatabaseFile);
    }

    /// <summary>Lets go; takes everything back when the database did not get to its place.</summary>
    public void Dispose()
    {
        if (File.Exists(_data.DatabaseFile))
        {
            Directory.Delete(Unfinished); // empty by now
            _data.Dispose();

            return;
        }

        Clear();

        if (_madeLock)
        {
            File.Delete(Path.Combine(_data.Location, "lock")); // while it is still held, so that nobody else can hold it meanwhile
        }

        _data.Dispose();
        _folders.TakeBack();
    }

    private static MadeFolders Make(string location)
    {
        var folders = new MadeFolders();

        try
        {
            folders.Make(location); // for this user alone, which holding it would not see to

            return folders;
        }
        catch (Exception trouble) when (DiskTrouble.Is(trouble))
        {
            folders.TakeBack();
            throw DiskTrouble.InWords($"データの置き場所 {location} を作れません", trouble);
        }
    }

    private void Clear()
    {
        foreach (var folder in new[] { Path.Combine(_data.Location, BackupLayout.Keys), Unfinished }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
