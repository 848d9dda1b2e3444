using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Editions;

/// <summary>What was added to the plan later: editions that do not say it keep their bytes, those that do say it in every era.</summary>
public sealed class AddedFieldsTests
{
    [Theory]
    [InlineData("\"lead\"")]
    [InlineData("\"measures\"")]
    public void What_is_not_given_leaves_no_byte(string name)
    {
        var full = FullEdition.Reiwa5;
        var silent = full with
        {
            Statement = full.Statement with { Lead = null },
            Issues = [.. full.Issues.Select(issue => issue with { Plan = issue.Plan with { Measures = null } })],
        };

        Assert.Contains(name, Text(full), StringComparison.Ordinal);
        Assert.DoesNotContain(name, Text(silent), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_is_read_as_it_was_written()
    {
        var read = EditionContent.Read(EditionContent.ToBytes(FullEdition.Reiwa5));

        Assert.Equal(("運営方針とは\n・基本理念", "・主な戦略\n・もう一つ", "概要"), (read.Statement.Lead, read.Issues[0].Plan.Measures, read.Issues[0].Plan.Overview));
    }

    [Fact]
    public void The_lead_comes_before_the_goal_and_the_overview_before_what_follows_from_it()
    {
        var fields = PublishedFields.Of(FullEdition.Reiwa5).Select(field => (field.Key, field.Label)).ToList();

        Assert.Equal(fields.IndexOf(("policy#lead", "前書き")) + 1, fields.IndexOf(("policy#goal", "目標（何をめざすのか）")));
        Assert.Equal(["概要", "課題認識", "主な戦略（課題解決の方策）"], fields.Where(it => it.Key is "o4#overview" or "o4#recognition" or "o4#measures").Select(it => it.Label));
    }

    [Fact]
    public void A_year_of_another_form_says_them_too()
    {
        var full = FullEdition.Policy;
        var before = full with { Statement = full.Statement with { Lead = null } };
        var after = full with { Issues = [.. full.Issues.Select(issue => issue with { Plan = issue.Plan with { Measures = "・方策" } })] };

        Assert.Equal(
            [("前書き", null, "運営方針とは\n・基本理念"), ("主な戦略（課題解決の方策）", null, "・方策")],
            EditionDifference.Between(before, after).Select(it => (it.Label, it.Before, it.After!)));
    }

    private static string Text(PublishedPolicy policy) => Encoding.UTF8.GetString(EditionContent.ToBytes(policy));
}
