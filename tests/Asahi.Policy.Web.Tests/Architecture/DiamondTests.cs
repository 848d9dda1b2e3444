using System.Reflection;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>What must not leak from one project into another, read from the built assemblies.</summary>
public sealed class DiamondTests
{
    private static readonly Assembly _domain = typeof(OperatingPolicy).Assembly;
    private static readonly Assembly _data = typeof(PolicyDbContext).Assembly;
    private static readonly Assembly _sqlite = typeof(SqliteLibrary).Assembly;
    private static readonly Assembly _forms = typeof(Sheet).Assembly;

    [Fact]
    public void Domain_knows_only_the_language() => Assert.All(References(_domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    // Accounts are rows of the record, and their store comes with Identity; nothing else of the web does.
    [Fact]
    public void Data_knows_neither_the_web_nor_forms_nor_an_engine() =>
        AssertNone(_data, "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Authentication", "Asahi.Policy.Forms", "Asahi.Policy.Web", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Microsoft.EntityFrameworkCore.Sqlite");

    [Fact]
    public void The_engine_knows_neither_the_web_nor_forms() => AssertNone(_sqlite, "Microsoft.AspNetCore", "Asahi.Policy.Forms", "Asahi.Policy.Web");

    [Fact]
    public void Forms_can_neither_query_nor_serve() =>
        AssertNone(_forms, "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Asahi.Policy.Data", "Asahi.Policy.Web");

    [Theory]
    [InlineData("Html")]
    [InlineData("Xlsx")]
    [InlineData("Csv")]
    [InlineData("Pdf")]
    [InlineData("Sheets")]
    public void Those_who_draw_know_sheets_and_not_policies(string folder)
    {
        var files = Repository.Files($"src/Asahi.Policy.Forms/{folder}", ".cs");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("Asahi.Policy.Domain", Repository.Read(file), StringComparison.Ordinal));
    }

    private static void AssertNone(Assembly assembly, params string[] forbidden) =>
        Assert.DoesNotContain(References(assembly), name => forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

    private static List<string> References(Assembly assembly)
    {
        var names = assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.NotEmpty(names);

        return names;
    }
}
