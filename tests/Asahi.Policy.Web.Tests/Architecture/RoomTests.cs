using System.Text.RegularExpressions;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Architecture;

/// <summary>One folder for each feature; no feature enters another, and what all share knows none of them.</summary>
public sealed partial class RoomTests
{
    private const string Features = "src/Asahi.Policy.Web/Features";

    [Fact]
    public void A_feature_never_enters_another()
    {
        var files = Repository.Files(Features, ".cs", ".cshtml").Where(file => !file.StartsWith($"{Features}/_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var own = file[(Features.Length + 1)..].Split('/')[0];
            Assert.All(Mentions().Matches(Repository.Read(file)), mention => Assert.True(own == mention.Groups[1].Value, $"{file} mentions {mention.Value}."));
        });
    }

    [Fact]
    public void What_all_share_knows_no_feature()
    {
        var files = Repository.Files("src/Asahi.Policy.Web/Site", ".cs");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(file.EndsWith("/FeatureViews.cs", StringComparison.Ordinal) || !Mentions().IsMatch(Repository.Read(file)), file));
    }

    [GeneratedRegex(@"Asahi\.Policy\.Web\.Features\.(\w+)")]
    private static partial Regex Mentions();
}
