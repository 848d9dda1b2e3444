using System.Runtime.CompilerServices;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Docs;

/// <summary>docs/glossary.md names every public type of the domain, and none that is not there.</summary>
public sealed class GlossaryTests
{
    private static readonly string[] _rows =
        [.. File.ReadLines(Path.Combine(Here(), "../../../docs/glossary.md")).Where(line => line.StartsWith('|')).Select(line => line.Split('|')).Where(cells => cells.Length > 4).Select(cells => cells[3].Trim())];

    [Fact]
    public void Every_public_type_has_a_row() =>
        Assert.All(PublicTypes(), type => Assert.True(_rows.Contains($"`{type}`"), $"docs/glossary.md has no row for {type}."));

    [Fact]
    public void Every_row_has_a_type()
    {
        var named = _rows.Where(cell => cell.StartsWith('`')).Select(cell => cell.Trim('`')).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, PublicTypes()));
    }

    private static IEnumerable<string> PublicTypes() => typeof(OperatingPolicy).Assembly.GetExportedTypes().Select(type => type.Name);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
