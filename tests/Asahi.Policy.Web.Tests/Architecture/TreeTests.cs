using System.Text.RegularExpressions;
using System.Xml.Linq;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>The shape of the tree: what lies on top, how long files are, what things are called, that they are explained.</summary>
public sealed partial class TreeTests
{
    private static readonly string[] _top = ["Asahi.Policy.sln", "Directory.Build.props", "README.md", "docs", "seeds", "src", "tests"];

    [Fact]
    public void The_visible_top_level_is_what_the_owner_fixed() =>
        Assert.Equal(_top, new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => name[0] != '.').Order(StringComparer.Ordinal));

    [Fact]
    public void Files_are_small()
    {
        var lengths = Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
            .ToDictionary(file => file, file => Repository.Read(file).Split('\n').Length);

        Assert.All(lengths, file => Assert.True(file.Value <= 400, $"{file.Key} has {file.Value} lines."));
        Assert.InRange(lengths.Values.Order().ElementAt(lengths.Count / 2), 1, 80);
    }

    // The build and the check of white space leave it alone.
    [Fact]
    public void Usings_stand_in_one_order() => Assert.All(
        Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs")).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)),
        file =>
        {
            var names = Usings().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value).ToList();
            var ordered = names.OrderBy(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.OrdinalIgnoreCase);
            Assert.True(names.SequenceEqual(ordered), $"{file}: {string.Join(", ", names)}");
        });

    [Fact]
    public void The_readme_is_short() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 1, 121);

    [Fact]
    public void Nothing_has_a_name_that_says_nothing()
    {
        var types = Repository.Files("src", ".cs").SelectMany(file => Types().Matches(Repository.Read(file))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, type => EmptyNames().IsMatch(type));
    }

    [Theory]
    [InlineData("Asahi.Policy.Domain")]
    [InlineData("Asahi.Policy.Data")]
    [InlineData("Asahi.Policy.Data.Sqlite")]
    [InlineData("Asahi.Policy.Forms")]
    public void Public_types_are_explained_with_the_japanese_term_first(string assembly)
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
            .Where(member => !member.Attribute("name")!.Value.Contains(".Migrations.", StringComparison.Ordinal))
            .Where(member => IsPublic(assembly, member.Attribute("name")!.Value[2..]))
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim() ?? "");

        Assert.NotEmpty(summaries);
        Assert.All(summaries, summary => Assert.True(JapaneseFirst().IsMatch(summary.Value), $"{summary.Key}: 「{summary.Value}」"));
    }

    private static bool IsPublic(string assembly, string type) => System.Reflection.Assembly.Load(assembly).GetType(type)?.IsVisible == true;

    [GeneratedRegex(@"^using ([A-Z][\w.]*);\r?$", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (\w+)")]
    private static partial Regex Types();

    [GeneratedRegex(@"(Manager|(?<!Tag)Helper|Helpers|Util|Utils|Info|Dto|Base)$")]
    private static partial Regex EmptyNames();

    [GeneratedRegex(@"^[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]|^(HTML|PDF|XLSX|SQLite) [\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex JapaneseFirst();
}
