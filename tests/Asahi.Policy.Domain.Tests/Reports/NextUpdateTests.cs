using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Reports;

public sealed class NextUpdateTests
{
    private static readonly PublishedPolicy _done = FullEdition.Policy with { Sources = [], Stages = [FormStage.Plan, FormStage.Midterm, FormStage.SelfEvaluation] };

    private static readonly PublishedPolicy _reviewed = With(_done, strategy => strategy with { SelfEvaluation = [] });

    private static readonly PublishedPolicy _planned = With(_reviewed, strategy => strategy with { MidtermReview = null });

    [Fact]
    public void A_plan_waits_for_its_midterm_review() => Assert.Equal("中間振り返り（ふつうは令和3年（2021年）10月ごろ）", NextUpdate.Of(_planned).Sentence);

    [Fact]
    public void Without_that_stage_it_waits_for_the_self_evaluation() =>
        Assert.Equal("自己評価（ふつうは令和4年（2022年）6月ごろ）", NextUpdate.Of(_planned with { Stages = [FormStage.Plan, FormStage.SelfEvaluation] }).Sentence);

    [Fact]
    public void After_the_midterm_review_comes_the_self_evaluation() => Assert.Equal(FormStage.SelfEvaluation, NextUpdate.Of(_reviewed).Stage);

    [Fact]
    public void A_year_that_is_evaluated_waits_for_nothing() => Assert.Null(NextUpdate.Of(_done).Stage);

    [Fact]
    public void Of_an_imported_year_nothing_is_promised() => Assert.Equal("原資料に、予定の記載はありません", NextUpdate.Of(_planned with { Sources = FullEdition.Policy.Sources }).Sentence);

    private static PublishedPolicy With(PublishedPolicy policy, Func<PublishedStrategy, PublishedStrategy> change) =>
        policy with { Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(change)] })] };
}
