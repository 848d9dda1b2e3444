using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Entries;

/// <summary>What is said to the author of an indicator, and stops nobody.</summary>
public sealed class IndicatorAdviceTests
{
    private static readonly IndicatorPassport _survey = new(IndicatorMethod.Survey, "週に一度は出かけますか", "「はい」");

    [Theory]
    [InlineData("出かける区民の割合", IndicatorMethod.Survey, true)]
    [InlineData("出かける市民の割合", IndicatorMethod.Survey, true)]
    [InlineData("出かけると答えた区民の割合", IndicatorMethod.Survey, false)]
    [InlineData("出かけると回答した区民の割合", IndicatorMethod.Survey, false)]
    [InlineData("出かける区民の割合", IndicatorMethod.Statistics, false)] // of everybody
    [InlineData("出かける区民の人数", IndicatorMethod.Survey, false)]
    public void A_survey_speaks_of_those_who_answered(string sentence, IndicatorMethod method, bool warns)
    {
        var odd = Odd(new IndicatorPlan("a", sentence, Target: 70) { Passport = new IndicatorPassport(method) });

        Assert.Equal(warns ? ["indicators.a.sentence"] : [], odd.Select(it => it.Field));
        Assert.All(odd, it => Assert.Contains("答えた人のうちの割合", it.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)] // a target of nothing is one
    [InlineData(70, false)]
    public void A_target_without_a_number_is_said(int? target, bool warns) =>
        Assert.Equal(warns ? ["アウトカム指標「出かける人」：目標の数がありません。数で示せるか、確かめてください"] : [], Odd(new IndicatorPlan("a", "出かける人", Target: target)).Select(it => it.Message));

    [Fact]
    public void The_forms_before_know_of_no_such_thing()
    {
        var reading = Reading(new StrategyPlan("戦略") { Indicators = [new IndicatorPlan("a", "出かける区民の割合")] });

        Assert.Empty(EntryRules.Odd(FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Strategy, FormStage.Plan).Read(reading), reading));
    }

    [Theory]
    [InlineData("週に二度は出かけますか", "「はい」", true)]
    [InlineData("週に一度は出かけますか", "「はい」と「たぶん」", true)]
    [InlineData("週に一度は出かけますか", "「はい」", false)]
    [InlineData(null, "「はい」", false)] // not given is not changed
    public void A_question_that_is_another_breaks_the_series(string? question, string choices, bool breaks)
    {
        var now = Plan(new IndicatorPlan("a", "出かける人") { Passport = _survey with { Question = question, Choices = choices } }, new IndicatorPlan("b", "ほか") { Passport = _survey });
        var former = Plan(new IndicatorPlan("a", "出かける人") { Passport = _survey });

        Assert.Equal(breaks ? 1 : 0, IndicatorAdvice.Renewed(now, former).Count(it => it.Contains("「出かける人」", StringComparison.Ordinal) && it.Contains("比べられません", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<Domain.Texts.Fault> Odd(IndicatorPlan indicator)
    {
        var reading = Reading(Plan(indicator));

        return EntryRules.Odd(FormEras.Of(FormEra.Reiwa5).Form(ItemLevel.Issue, FormStage.Plan).Read(reading), reading);
    }

    private static IssuePlan Plan(params IReadOnlyList<IndicatorPlan> indicators) => new() { Indicators = indicators };

    private static EntryReading Reading(ItemPlan plan) => new(new EntryContent(plan, []), plan, 2026);
}
