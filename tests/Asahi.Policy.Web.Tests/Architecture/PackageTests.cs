using System.Text.Json;
using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>Packages: one list of versions, every project locked to it, every one of them named in the notices.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    [Fact]
    public void No_project_names_a_version_of_its_own() => Assert.All(
        Repository.Files("src", ".csproj").Concat(Repository.Files("tests", ".csproj")),
        project => Assert.DoesNotMatch(@"<PackageReference[^>]*Version=", Repository.Read(project)));

    [Fact]
    public void Domain_has_no_package_at_all()
    {
        using var json = JsonDocument.Parse(Repository.Read("src/Asahi.Policy.Domain/packages.lock.json"));
        var packages = json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()).Select(package => package.Name);

        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], packages); // read by the compiler, not by the program
    }

    [Fact]
    public void The_notices_name_every_package()
    {
        var notices = Repository.Read("docs/third-party-notices.md").Split('\n').Where(line => line.StartsWith('|')).SelectMany(row => row.Split('|')[1].Split(',', ' ')).ToHashSet();
        var packages = Packages().Matches(Repository.Read("src/Directory.Packages.props")).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.True(notices.Contains(package), $"docs/third-party-notices.md does not name {package}."));
    }

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Packages();
}
