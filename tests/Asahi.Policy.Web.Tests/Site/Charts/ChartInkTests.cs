using System.Text.RegularExpressions;
using Asahi.Policy.Web.Site.Components.Charts;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Site.Charts;

/// <summary>A chart looks the same on a page and in a file.</summary>
public sealed partial class ChartInkTests
{
    private static readonly string _sheet = Repository.Read("src/Asahi.Policy.Web/Styles/charts.css");

    public static TheoryData<string> AllRoles => [.. typeof(Roles).GetFields().Select(role => (string)role.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public void Whatever_is_drawn_has_a_look_on_pages_and_in_files(string role)
    {
        Assert.NotEmpty(ChartInk.Of(role));
        Assert.True(role is Roles.Word || _sheet.Contains($".{role} ", StringComparison.Ordinal) || _sheet.Contains($".{role},", StringComparison.Ordinal), $"charts.css knows no {role}.");
    }

    [Fact]
    public void Colours_of_files_are_those_of_the_tokens()
    {
        var tokens = Token().Matches(Repository.Read("src/Asahi.Policy.Web/Styles/tokens.css")).DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        string Value(string token) => tokens[token].StartsWith('#') ? tokens[token] : Value(tokens[token]);

        Assert.Equal(
            [Value("paper"), Value("ink"), Value("quiet"), Value("edge"), Value("hair"), Value("key")],
            [ChartInk.Paper, ChartInk.Ink, ChartInk.Quiet, ChartInk.Edge, ChartInk.Hair, ChartInk.Key]);
    }

    [GeneratedRegex(@"--([\w-]+): (?:var\(--)?(#[0-9a-f]{6}|[\w-]+)\)?;")]
    private static partial Regex Token();
}
