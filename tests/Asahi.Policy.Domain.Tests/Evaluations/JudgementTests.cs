using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Evaluations;

public sealed class JudgementTests
{
    [Fact]
    public void A_code_is_kept_with_its_set()
    {
        var judgement = Assert.Single(Review.Empty.Judge(FormEra.Reiwa3, CodeSetId.OutcomeStatus, "B").Judgements);

        Assert.Equal((CodeSetId.OutcomeStatus, "B"), (judgement.Set, judgement.Mark));
    }

    [Fact]
    public void A_code_of_another_set_is_refused() =>
        Assert.Throws<ArgumentException>(() => Review.Empty.Judge(FormEra.Reiwa3, CodeSetId.OutcomeStatus, "①"));

    [Fact]
    public void A_yardstick_is_answered_once() =>
        Assert.Throws<ArgumentException>(() => Review.Empty.Judge(FormEra.Reiwa3, CodeSetId.OutcomeStatus, "A").Judge(FormEra.Reiwa3, CodeSetId.OutcomeStatus, "B"));

    [Fact]
    public void Every_yardstick_belongs_somewhere() => Assert.Equal(
        Enum.GetValues<CodeSetId>(),
        new[] { CodeSets.OfStrategies, CodeSets.OfInitiatives, CodeSets.OfStrategiesAtMidterm, CodeSets.OfInitiativesAtMidterm, CodeSets.OfReformsAtMidterm, CodeSets.OfReforms }
            .SelectMany(sets => sets).Distinct().Order());

    [Fact]
    public void The_same_words_are_found_however_they_are_printed()
    {
        var set = CodeSets.Of(FormEra.Reiwa3, CodeSetId.StrategyEffect);

        Assert.Equal("イ", set.FindByWords(" 有効でないため、戦略を見直す")!.Mark);
        Assert.Null(set.FindByWords("有効でないため、取組を見直す"));
    }
}
