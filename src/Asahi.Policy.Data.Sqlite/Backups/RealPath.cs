namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>本当の場所。Where a path leads when every link on the way is followed,
/// so that two spellings of one folder are seen to be one.</summary>
internal static class RealPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;

        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = Path.Exists(next) && Directory.ResolveLinkTarget(next, returnFinalTarget: true) is { } target
                ? Of(target.FullName)
                : next;
        }

        return real;
    }

    public static bool IsWithin(string path, string folder)
    {
        var way = Path.GetRelativePath(Of(folder), Of(path));

        return way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);
    }
}
