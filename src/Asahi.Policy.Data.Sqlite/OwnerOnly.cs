namespace Asahi.Policy.Data.Sqlite;

/// <summary>本人だけのもの。Files 0600 and folders 0700, where the system knows modes and however the program
/// was started: the record holds drafts, personal data and what people sign in with.</summary>
public static class OwnerOnly
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;
    private const UnixFileMode OfOthers = ~(OfFolders | UnixFileMode.SetGroup | UnixFileMode.SetUser);

    /// <summary>フォルダーを作る。</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OfFolders);
        }
    }

    /// <summary>新しいファイルを作る。</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return new FileStream(path, options);
    }

    /// <summary>前からあるものを本人だけのものにする。What a former program, or somebody by hand, left open to others.</summary>
    /// <param name="path">A folder, or a file. Links in a folder are left alone: what they lead to is not ours.</param>
    /// <returns>What stays open to others: it belongs to another user, or lies on a disk that cannot be written.</returns>
    public static IReadOnlyList<string> Close(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return [];
        }

        var isFolder = Directory.Exists(path);
        string[] within = isFolder
            ?
            [
                .. new DirectoryInfo(path).EnumerateFileSystemInfos()
                    .Where(entry => entry.LinkTarget is null)
                    .Select(entry => entry.FullName),
            ]
            : [];
        List<string> open = [.. within.SelectMany(Close)];

        try
        {
            if ((File.GetUnixFileMode(path) & OfOthers) != 0)
            {
                File.SetUnixFileMode(path, isFolder ? OfFolders : OfFiles);
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            open.Add(path);
        }

        return open;
    }
}
