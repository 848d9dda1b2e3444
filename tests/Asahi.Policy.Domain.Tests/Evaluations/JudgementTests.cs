using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Evaluations;

public sealed class JudgementTests
{
    [Fact]
    public void A_code_is_kept_with_its_set()
    {
        var judgement = Assert.Single(Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.OutcomeStatus), "B").Judgements);

        Assert.Equal((CodeSetId.OutcomeStatus, "B"), (judgement.Set, judgement.Mark));
    }

    [Fact]
    public void A_code_of_another_set_is_refused() =>
        Assert.Throws<ArgumentException>(() => Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.OutcomeStatus), "①"));

    [Fact]
    public void A_yardstick_is_answered_once() =>
        Assert.Throws<ArgumentException>(() => Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.OutcomeStatus), "A").Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.OutcomeStatus), "B"));

    [Fact]
    public void Every_yardstick_belongs_somewhere() => Assert.Equal(
        FormEras.All.SelectMany(era => era.CodeSets).Select(set => set.Id).Distinct().Order(),
        FormEras.All.SelectMany(era => era.Forms.SelectMany(form => form.Answers).Select(field => field.Set!.Id).Concat(era.OfIndicators is { } of ? [of] : [])).Distinct().Order());

    [Fact]
    public void Every_mark_is_explained_in_plain_words() =>
        Assert.All(FormEras.All.SelectMany(era => era.CodeSets).SelectMany(set => set.Codes), code => Assert.True(code.Plain.Length > 10, code.Text));

    [Fact]
    public void The_same_words_are_found_however_they_are_printed()
    {
        var set = FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.StrategyEffect);

        Assert.Equal("イ", set.FindByWords(" 有効でないため、戦略を見直す")!.Mark);
        Assert.Null(set.FindByWords("有効でないため、取組を見直す"));
    }
}
