namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Where made files lie that can be made again: a folder of its own for each state, of which the last one stays.</summary>
/// <param name="place">Below the data folder. It may be deleted at any time while the portal does not run.</param>
public sealed class MadeFolder(string place)
{
    private const string Unfinished = ".new";

    public string PathOf(string state) => Path.Combine(place, state);

    /// <summary>A new folder to write into.</summary>
    public string Begin() => Directory.CreateDirectory(Path.Combine(place, Guid.NewGuid().ToString("n") + Unfinished)).FullName;

    /// <summary>What was written is whole: it takes the place of what was there before.</summary>
    public void Finish(string unfinished, string state)
    {
        Remove(PathOf(state));
        Directory.Move(unfinished, PathOf(state));

        foreach (var former in Directory.GetDirectories(place).Where(it => it != PathOf(state)))
        {
            Remove(former);
        }
    }

    public void Clear() => Remove(place);

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
