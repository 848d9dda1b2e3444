using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Tests.Support;

namespace Asahi.Policy.Domain.Tests.Reports;

/// <summary>Each combination of answers stands where it belongs, once, and what is not answered makes no mismatch.</summary>
public sealed class MismatchTests
{
    // Strategy: outcome and effect. Initiative: target, execution, effect. "" is no answer.
    [Theory]
    [InlineData("B イ", "① (ⅰ) ア", "4-1 DoneButMissed")]
    [InlineData("B ア", "① (ⅰ) ア", "4-1 DoneButMissed")]
    [InlineData("A ア", "② (ⅰ) ア", "4-1-1 ShortButReached")]
    [InlineData("A ア", "① (ⅱ) ア", "4-1-1 ShortButReached")]
    [InlineData("A ア", "③ (ⅱ) イ", "4-1-1 ShortButReached")]
    [InlineData("B イ", "② (ⅱ) ア", "4-1-1 ShortButEffective")]
    [InlineData("B イ", "③ (ⅰ) ア", "4-1-1 ShortButEffective")]
    [InlineData("  ア", "② (ⅱ) ア", "4-1-1 ShortButEffective")]
    [InlineData("B ア", "② (ⅱ) イ", "4-1 MissedButEffective")]
    [InlineData("B ア", "② (ⅱ) ア", "4-1-1 ShortButEffective, 4-1 MissedButEffective")]
    [InlineData("A ア", "① (ⅰ) イ", "4-1-1 DoneButRevised")]
    [InlineData("A イ", "① (ⅰ) ア", "4-1 ReachedButRevised")]
    public void Answers_that_point_in_different_directions_are_found(string strategy, string initiative, string expected) => Assert.Equal(expected, Found(strategy, initiative));

    [Theory]
    [InlineData("A ア", "① (ⅰ) ア")]
    [InlineData("B イ", "② (ⅱ) イ")]
    public void Answers_that_agree_make_none(string strategy, string initiative) => Assert.Equal("", Found(strategy, initiative));

    [Theory]
    [InlineData("   ", "      ")]
    [InlineData("B イ", "      ")]
    [InlineData("B イ", "    ―")]
    [InlineData("B イ", "①   ア")]
    [InlineData("A ―", "  (ⅰ) イ")]
    [InlineData("  イ", "② (ⅰ)  ")]
    public void A_missing_answer_never_makes_one(string strategy, string initiative) => Assert.Equal("", Found(strategy, initiative));

    [Fact]
    public void An_initiative_that_was_not_evaluated_does_not_hide_that_all_others_went_as_planned()
    {
        Assert.Equal("4-1 DoneButMissed", Found("B イ", "① (ⅰ) ア", "    ―"));
        Assert.Equal("", Found("B イ", "① (ⅰ) ア", "② (ⅰ) イ"));
    }

    [Fact]
    public void Kinds_come_in_their_order_and_numbers_within_them() =>
        Assert.Equal("4-1-2 ShortButEffective, 4-1-3 ShortButEffective, 4-1 MissedButEffective, 4-1-1 DoneButRevised", Found("B ア", "① (ⅰ) イ", "② (ⅰ) ア", "① (ⅱ) ア"));

    [Fact]
    public void The_words_beside_it_are_those_of_the_item_itself()
    {
        var (ofStrategy, ofInitiative) = (new Remarks(null, "戦略の課題", null), new Remarks(null, "取組の課題", null));
        var policy = Policy("B ア", "② (ⅰ) ア");
        var strategy = Reviewed(policy.Strategies.Single(), ofStrategy);
        strategy = strategy with { Initiatives = [Reviewed(strategy.Initiatives[0], ofInitiative)] };
        var found = Mismatch.AllOf(policy with { Issues = [policy.Issues[0] with { Strategies = [strategy] }] });

        Assert.Equal([ofInitiative, ofStrategy], found.Select(it => it.Remarks));
    }

    private static T Reviewed<T>(T item, Remarks remarks)
        where T : PublishedItem => item with { SelfEvaluation = item.SelfEvaluation! with { Remarks = remarks } };

    private static string Found(string strategy, params string[] initiatives) => string.Join(", ", Mismatch.AllOf(Policy(strategy, initiatives)).Select(it => $"{it.Code} {it.Kind}"));

    private static PublishedPolicy Policy(string strategy, params string[] initiatives)
    {
        var issue = FullEdition.Policy.Issues[0];
        var (example, work) = (issue.Strategies[0], issue.Strategies[0].Initiatives[0]);
        IReadOnlyList<PublishedInitiative> items =
            [.. initiatives.Select((marks, at) => work with { Code = ItemCode.OfInitiative(4, 1, at + 1), SelfEvaluation = new Review(Judgements(marks, FormEras.Of(FormEra.Reiwa3).SetsOf(ItemLevel.Initiative, FormStage.SelfEvaluation)), null) })];

        return FullEdition.Policy with { Issues = [issue with { Strategies = [example with { SelfEvaluation = new Review(Judgements(strategy, FormEras.Of(FormEra.Reiwa3).SetsOf(ItemLevel.Strategy, FormStage.SelfEvaluation)), null), Initiatives = items }] }] };
    }

    private static IReadOnlyList<Judgement> Judgements(string marks, IReadOnlyList<CodeSetId> sets) =>
        [.. marks.Split(' ').Where(mark => mark.Length > 0).Select(mark => Judgement(mark, sets))];

    // A mark stands for the one yardstick of the level that knows it.
    private static Judgement Judgement(string mark, IReadOnlyList<CodeSetId> sets)
    {
        var set = sets.Select(id => FormEras.Of(FormEra.Reiwa3).CodeSet(id)).Single(it => it.Codes.Any(code => code.Mark == mark));
        var code = set.Get(mark);

        return new Judgement(set.Id, code.Mark, code.Words, code.Meaning);
    }
}
