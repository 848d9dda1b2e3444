using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Documents lead to places that are there. Decisions tell of their own time, and are left alone.</summary>
public sealed partial class DocumentTests
{
    // To be made by whoever follows the text.
    private static readonly string[] _made = ["src/Asahi.Policy.Forms.QuestPdf"];

    private static readonly string[] _rooms = ["src", "tests", "seeds", "Site", "Features", "Startup", "Verbs", "Styles", "Forms", "Domain", "Data", "Web", "Eras", "Pdf", "Html", "Xlsx"];

    [Fact]
    public void Every_place_that_a_document_names_is_there()
    {
        var places = Places();
        var named = Repository.Files("docs", ".md").Append("README.md")
            .Where(document => !document.StartsWith("docs/adr/", StringComparison.Ordinal))
            .SelectMany(document => Names().Matches(Repository.Read(document)).Select(match => (Document: document, Name: match.Groups[1].Value)))
            .Where(it => _rooms.Contains(it.Name.Split('/')[0]) && !_made.Contains(it.Name))
            .ToList();

        Assert.True(named.Count > 100);
        Assert.All(named, it => Assert.True(IsThere(places, it.Name), $"{it.Document} names {it.Name}."));
    }

    // Every place by each of its ends, as people write it: with or without the full name of the project.
    private static HashSet<string> Places() =>
    [
        .. new[] { "src", "tests", "seeds", "docs" }
            .SelectMany(top => Directory.EnumerateFileSystemEntries(Path.Combine(Repository.Root, top), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar))
            .Where(parts => !parts.Contains("bin") && !parts.Contains("obj"))
            .SelectMany(parts => Enumerable.Range(0, parts.Length).Select(at => string.Join('/', parts[at..])))
            .SelectMany(end => new[] { end, end.StartsWith("Asahi.Policy.", StringComparison.Ordinal) ? end["Asahi.Policy.".Length..] : end }),
    ];

    // A type is named without the ending of its file.
    private static bool IsThere(HashSet<string> places, string name) => name.Contains('*', StringComparison.Ordinal)
        ? places.Any(place => Regex.IsMatch(place, $"^{Regex.Escape(name).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$"))
        : new[] { "", ".cs", ".cshtml" }.Any(ending => places.Contains(name + ending));

    [GeneratedRegex("`([A-Za-z][A-Za-z0-9.]*(?:/[A-Za-z0-9.*_-]+)+)/?`")]
    private static partial Regex Names();
}
