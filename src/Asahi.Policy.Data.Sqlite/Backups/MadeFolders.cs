namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>作ったフォルダー。Makes a folder and those above it for this user alone, and can take back those that it made.</summary>
internal sealed class MadeFolders
{
    private readonly List<string> _made = [];

    public void Make(string path)
    {
        var missing = new Stack<string>();

        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Push(folder);
        }

        foreach (var folder in missing)
        {
            OwnerOnly.MakeFolder(folder);
            _made.Insert(0, folder);
        }
    }

    /// <summary>Innermost first, and only what is empty.</summary>
    public void TakeBack()
    {
        foreach (var folder in _made.Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }
}
