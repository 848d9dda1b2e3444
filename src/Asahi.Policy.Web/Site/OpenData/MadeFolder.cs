using Asahi.Policy.Data.Sqlite;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Where made files lie that can be made again: a folder of its own for each state, of which the last one stays.</summary>
/// <param name="place">Below the data folder. It may be deleted at any time while the portal does not run.</param>
public sealed class MadeFolder(string place)
{
    private const string Unfinished = ".new";

    /// <summary>Below the data; where nothing can be written, in a folder that goes with this run.</summary>
    public static MadeFolder In(DataDirectory data) =>
        new(data.Obstacle is null ? Path.Combine(data.Location, "made") : Directory.CreateTempSubdirectory("asahi-policy-made-").FullName);

    /// <summary>Removes what a run that was killed had begun.</summary>
    public void Sweep()
    {
        foreach (var begun in Directory.Exists(place) ? Directory.GetDirectories(place, "*" + Unfinished) : [])
        {
            Remove(begun);
        }
    }

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
