using System.Text.Json;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The files of all years together, as they lie in their folder.</summary>
public sealed record WholeSet(string Folder, IReadOnlyList<DataFileMark> Marks)
{
    private const string List = "list.json";

    /// <summary>Null: they are not there, or not whole.</summary>
    public static WholeSet? Find(string folder)
    {
        var list = Path.Combine(folder, List);

        if (!File.Exists(list))
        {
            return null;
        }

        var marks = JsonSerializer.Deserialize<List<DataFileMark>>(File.ReadAllBytes(list))!;

        return marks.All(mark => new FileInfo(Path.Combine(folder, mark.Name)) is { Exists: true } file && file.Length == mark.Size)
            ? new WholeSet(folder, marks)
            : null;
    }

    /// <summary>Written last: without it nothing counts as made.</summary>
    public static void Keep(string folder, IReadOnlyList<DataFileMark> marks) =>
        File.WriteAllBytes(Path.Combine(folder, List), JsonSerializer.SerializeToUtf8Bytes(marks));

    public string PathOf(DataFileMark mark) => Path.Combine(Folder, mark.Name);
}
