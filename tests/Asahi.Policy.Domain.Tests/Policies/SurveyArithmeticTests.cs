using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Policies;

/// <summary>What the three counts of a survey say, and no more.</summary>
public sealed class SurveyArithmeticTests
{
    [Fact]
    public void Of_those_asked_it_lies_between_two_shares()
    {
        var it = SurveyArithmetic.Of(new SurveyCounts(2_000, 530, 349))!;

        Assert.Equal((65.8m, 17.5m, 91.0m), (it.OfAnswers, it.AtLeast, it.AtMost));
        Assert.Equal("回答530人のうち349人（65.8%）。聞いた2,000人のうちでは、17.5%から91.0%のあいだ（答えなかった1,470人は分からない）", it.Sentence);
    }

    [Theory]
    [InlineData(null, 530, 349)]
    [InlineData(2_000, null, 349)]
    [InlineData(2_000, 530, null)]
    [InlineData(500, 530, 349)]
    [InlineData(2_000, 300, 349)]
    [InlineData(2_000, 0, 0)]
    public void What_is_missing_or_cannot_be_is_not_counted_with(int? asked, int? answered, int? counted) =>
        Assert.Null(SurveyArithmetic.Of(new SurveyCounts(asked, answered, counted)));

    [Theory]
    [InlineData(IndicatorMethod.Survey, true)]
    [InlineData(IndicatorMethod.Records, false)]
    [InlineData(null, false)]
    public void Only_a_survey_has_one(IndicatorMethod? method, bool has)
    {
        var plan = new IndicatorPlan("1", "割合") { Passport = new IndicatorPassport(method) };
        var whole = plan.With(new IndicatorResult("1") { Survey = new SurveyCounts(2_000, 530, 349) });

        Assert.Equal(has, whole.Arithmetic is not null);
    }
}
