using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>An era is one object and one folder: nothing outside names an era, one of its yardsticks, or the key of a form.</summary>
public sealed partial class EraTests
{
    private static readonly string[] _projects = ["src/Asahi.Policy.Domain", "src/Asahi.Policy.Data", "src/Asahi.Policy.Forms", "src/Asahi.Policy.Web"];

    [Fact]
    public void Nothing_outside_the_folders_of_eras_names_one()
    {
        var files = _projects.SelectMany(project => Repository.Files(project, ".cs").Concat(Repository.Files(project, ".cshtml")))
            .Where(file => !file.Contains("/Eras/", StringComparison.Ordinal))
            .ToList();

        Assert.True(files.Count > 500);
        Assert.All(files, file => Assert.False(Names().Match(Repository.Read(file)) is { Success: true } found, $"{file} names an era or what only one has: {Names().Match(Repository.Read(file)).Value}"));
    }

    [Theory]
    [InlineData("policy.Era == FormEra.Reiwa3")]
    [InlineData("strategy.Judgements.On(CodeSetId.OutcomeStatus)")]
    [InlineData("OfficialForms.Find(era, \"2\")")]
    [InlineData("form.Key == \"5\"")]
    [InlineData("Form is null or { Key: \"5\" }")]
    [InlineData("SiteMap.ToForm(ward, year, \"5\")")]
    public void What_was_named_once_would_be_found(string code) => Assert.Matches(Names(), code);

    [GeneratedRegex("""\bReiwa[0-9]|\bHeisei(?:Era|Plans|Reviews|Forms)?\b|\bFormEra\.[A-Z]|\bCodeSetId\.[A-Z]|(?:OfficialForms\.Find\([^)]*|\bToForm\([^)]*|\bScreen\(|\bKey\s*(?:==|:)\s*)"(?:[1235]|policy)"\)?""")]
    private static partial Regex Names();
}
