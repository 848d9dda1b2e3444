using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Policies;

/// <summary>When a stage is open: by its days, by hand, and whether the year has it at all.</summary>
public sealed class StageTermTests
{
    private static readonly DateOnly _opens = new(2023, 4, 3);
    private static readonly DateOnly _due = new(2023, 6, 2);
    private static readonly DateOnly _closes = new(2023, 6, 10);

    private readonly OperatingPolicy _policy = new(2022, FormEra.Reiwa3, "令和4年度 旭区運営方針");

    [Theory]
    [InlineData("2023-04-02", StageStanding.Waiting, "令和5年（2023年）4月3日に開きます", false)]
    [InlineData("2023-04-03", StageStanding.Open, null, false)]
    [InlineData("2023-06-02", StageStanding.Open, null, false)]
    [InlineData("2023-06-03", StageStanding.Open, null, true)]
    [InlineData("2023-06-10", StageStanding.Open, null, true)]
    [InlineData("2023-06-11", StageStanding.Closed, "令和5年（2023年）6月10日に締め切りました", true)]
    public void The_days_of_a_stage_are_its_own_each_whole(string today, StageStanding standing, string? whyNot, bool isLate)
    {
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        var term = _policy.Settle(FormStage.SelfEvaluation, new StageDays(_opens, _due, _closes));

        Assert.Equal((standing, whyNot, isLate), (_policy.StandingOf(FormStage.SelfEvaluation, day), term.WhyNot(day), term.IsLate(day)));
        Assert.Equal(standing == StageStanding.Open, _policy.Opens(FormStage.SelfEvaluation, day));
    }

    [Fact]
    public void What_is_closed_by_hand_stays_closed_until_it_is_reopened_and_the_plan_can_be()
    {
        var term = _policy.Settle(FormStage.Plan, new StageDays(null, null, _closes));
        term.Close("区政会議に出したため");
        Assert.Equal(StageStanding.Closed, _policy.StandingOf(FormStage.Plan, _opens));
        Assert.Equal("締め切りました（区政会議に出したため）", term.WhyNot(_opens));

        term.Reopen(null);
        Assert.Equal(StageStanding.Open, _policy.StandingOf(FormStage.Plan, _closes.AddYears(1)));
    }

    [Fact]
    public void A_stage_that_the_year_has_not_is_never_open_whatever_its_days()
    {
        _policy.Settle(FormStage.Midterm, new StageDays(null, null, null));

        Assert.Equal(StageStanding.Absent, _policy.StandingOf(FormStage.Midterm, _opens));
        Assert.Equal(StageStanding.Open, _policy.StandingOf(FormStage.SelfEvaluation, _opens));
    }

    [Theory]
    [InlineData(1, 0, null, nameof(StageDays.DueOn))]
    [InlineData(null, 1, 0, nameof(StageDays.ClosesOn))]
    [InlineData(1, null, 0, nameof(StageDays.ClosesOn))]
    [InlineData(0, 0, 0, null)]
    [InlineData(null, null, null, null)]
    public void Days_that_stand_before_those_they_follow_are_told(int? opens, int? due, int? closes, string? wrong)
    {
        DateOnly? Day(int? after) => after is { } it ? _opens.AddDays(it) : null;

        Assert.Equal(wrong, new StageDays(Day(opens), Day(due), Day(closes)).Disorder?.Day);
    }
}
