using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Tests.Support;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Domain.Tests.Reports;

public sealed class NextUpdateTests
{
    private static readonly PublishedPolicy _done = Staged(FullEdition.Policy with { Sources = [] }, FormStage.Plan, FormStage.Midterm, FormStage.SelfEvaluation);

    private static readonly PublishedPolicy _reviewed = With(_done, strategy => strategy with { SelfEvaluation = null });

    private static readonly PublishedPolicy _planned = With(_reviewed, strategy => strategy with { MidtermReview = null });

    private static readonly DateOnly _today = new(2021, 5, 1);

    [Fact]
    public void A_plan_waits_for_its_midterm_review() => Assert.Equal("中間振り返り（ふつうは令和3年（2021年）10月ごろ）", NextUpdate.Of(_planned, _today).Sentence);

    [Fact]
    public void Without_that_stage_it_waits_for_the_self_evaluation() =>
        Assert.Equal("自己評価（ふつうは令和4年（2022年）6月ごろ）", NextUpdate.Of(Staged(_planned, FormStage.Plan, FormStage.SelfEvaluation), _today).Sentence);

    [Fact]
    public void After_the_midterm_review_comes_the_self_evaluation() => Assert.Equal(FormStage.SelfEvaluation, NextUpdate.Of(_reviewed, _today).Stage);

    [Fact]
    public void A_year_that_is_evaluated_waits_for_nothing() => Assert.Null(NextUpdate.Of(_done, _today).Stage);

    [Fact]
    public void Of_an_imported_year_nothing_is_promised_until_the_ward_takes_it_over()
    {
        var imported = _planned with { Sources = FullEdition.Policy.Sources, Statement = _planned.Statement with { TakenOver = null } };

        Assert.Equal("原資料に、予定の記載はありません", NextUpdate.Of(imported, _today).Sentence);
        Assert.Equal(FormStage.Midterm, NextUpdate.Of(imported with { Statement = imported.Statement with { TakenOver = new TakenOver(_today) } }, _today).Stage);
    }

    [Theory]
    [InlineData("2021-06-15", "六月に公開します", "2021-06-16", 15)]
    [InlineData("2021-06-16", "六月に公開します（その時期は過ぎましたが、まだ公開されていません）", null, 15)]
    [InlineData("2021-06-30", "六月に公開します", "2021-07-01", null)]
    [InlineData("2021-07-01", "六月に公開します（その時期は過ぎましたが、まだ公開されていません）", null, null)]
    public void What_is_announced_comes_first_and_lapses_by_itself(string today, string sentence, string? changesOn, int? day)
    {
        var next = NextUpdate.Of(_done, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new UpcomingUpdate(2021, 2021, 6, day, "六月に公開します", 1));

        Assert.Equal((sentence, changesOn), (next.Sentence, next.ChangesOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2021-10-31", "中間振り返り（ふつうは令和3年（2021年）10月ごろ）", "2021-11-01")]
    [InlineData("2021-11-01", "中間振り返り（ふつうは令和3年（2021年）10月ごろ。その時期は過ぎましたが、まだ公開されていません）", null)]
    [InlineData("2026-11-29", "中間振り返り（ふつうは令和3年（2021年）10月ごろ。その時期は過ぎましたが、まだ公開されていません）", null)]
    public void When_the_usual_month_is_over_it_says_so(string today, string sentence, string? changesOn)
    {
        var next = NextUpdate.Of(_planned, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((sentence, changesOn), (next.Sentence, next.ChangesOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2022-06-30", false)]
    [InlineData("2022-07-01", true)]
    [InlineData("2023-01-01", true)]
    public void So_does_the_self_evaluation_of_the_year_after(string today, bool isOver) =>
        Assert.Equal(isOver, NextUpdate.Of(_reviewed, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Sentence.Contains("過ぎました", StringComparison.Ordinal));

    private static PublishedPolicy Staged(PublishedPolicy policy, params IReadOnlyList<FormStage> stages) =>
        policy with { Statement = policy.Statement with { Stages = stages } };

    private static PublishedPolicy With(PublishedPolicy policy, Func<PublishedStrategy, PublishedStrategy> change) =>
        policy with { Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(change)] })] };
}
