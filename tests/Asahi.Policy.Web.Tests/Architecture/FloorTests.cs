using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Rooms (folders) stand on floors: what one names of another stands below it. Read from the sources.</summary>
public sealed partial class FloorTests
{
    private const int Widest = 140;

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data")]
    [InlineData("Data.Sqlite")]
    [InlineData("Forms")]
    [InlineData("Web")]
    public void No_circle_joins_the_rooms_of_a_project(string project)
    {
        var arrows = Arrows($"src/Asahi.Policy.{project}");
        Assert.NotEmpty(arrows);

        // The lowest floor and the highest are taken away until nothing is left but circles.
        var left = arrows.ToList();

        while (left.RemoveAll(arrow => !left.Exists(below => below.From == arrow.To) || !left.Exists(above => above.To == arrow.From)) > 0)
        {
        }

        Assert.True(left.Count == 0, string.Join('\n', left.Order()));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data")]
    [InlineData("Data.Sqlite")]
    [InlineData("Forms")]
    [InlineData("Web")]
    public void Lines_are_read_to_their_end(string project)
    {
        var files = Repository.Files($"src/Asahi.Policy.{project}", ".cs");

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Repository.Read(file).Split('\n')
            .Select((line, at) => (Place: $"{file}:{at + 1}", line.TrimEnd('\r').Length))
            .Where(line => line.Length > Widest)
            .Select(line => $"{line.Place} has {line.Length} columns")));
    }

    // A file names a room when it names a type that this room alone declares, and can see it: by a using, from a room within it, or by the room's name.
    private static HashSet<(string From, string To, string Type)> Arrows(string project)
    {
        var files = Repository.Files(project, ".cs").ToDictionary(file => file, file => NotCode().Replace(Repository.Read(file), " "));
        var rooms = files.SelectMany(file => Declared().Matches(file.Value).Select(match => (Type: match.Groups[1].Value, Room: Room(file.Key))))
            .GroupBy(it => it.Type)
            .Where(group => group.Select(it => it.Room).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Room);

        return
        [
            .. from file in files
               let here = Room(file.Key)
               let seen = Usings().Matches(file.Value).Select(match => match.Groups[1].Value).ToHashSet()
               from word in Words().Matches(file.Value)
               let type = word.Groups[2].Value
               where rooms.ContainsKey(type)
               let there = rooms[type]
               where there != here
               where seen.Contains(there)
                   || here.StartsWith($"{there}.", StringComparison.Ordinal)
                   || $".{there}".EndsWith($".{word.Groups[1].Value}", StringComparison.Ordinal)
               select (here, there, type),
        ];
    }

    private static string Room(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|""(?:\\.|[^""\n])*""", RegexOptions.Singleline)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"^ *(?:(?:public|internal|private|file|static|sealed|abstract|readonly|partial) )*(?:class|record struct|record class|record|struct|enum|interface) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^using (?:static )?(Asahi\.Policy[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"(?<=\b([A-Z]\w*)\.|)\b([A-Z]\w+)\b")]
    private static partial Regex Words();
}
