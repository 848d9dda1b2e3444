using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Domain.Tests.Publishing.Scopes;

/// <summary>The kind of an edition follows from what is in it.</summary>
public sealed class FittingKindsTests
{
    [Theory]
    [InlineData("+Plan", "", "Plan", "Adopted Proposed Outlined")]
    [InlineData("Plan", "Outlined", "Plan", "Correction Adopted Proposed Outlined")]
    [InlineData("Plan", "Outlined Proposed", "Plan", "Correction Adopted Proposed")]
    [InlineData("Plan", "Proposed Adopted", "Plan", "Correction Revised")]
    [InlineData("Plan", "Imported", "Plan", "Correction Revised")]
    [InlineData("+Plan", "Adopted", "", "Revised")] // a new item alone corrects nothing
    [InlineData("+Midterm", "Adopted", "Midterm", "MidtermReview")]
    [InlineData("Midterm", "Adopted MidtermReview", "Midterm", "Correction MidtermReview")]
    [InlineData("Midterm", "Adopted MidtermReview", "SelfEvaluation", "Correction")] // the stage is over
    [InlineData("+SelfEvaluation", "Adopted", "", "SelfEvaluation")]
    [InlineData("+SelfEvaluation SelfEvaluation", "SelfEvaluation", "", "SelfEvaluation Correction")]
    [InlineData("Plan +Midterm", "Adopted", "Plan Midterm", "Correction MidtermReview Revised")]
    [InlineData("", "Adopted", "Plan", "")]
    public void It_can_only_claim_what_is_in_it(string chosen, string former, string open, string kinds) =>
        Assert.Equal(
            Words(kinds).Select(Enum.Parse<EditionKind>),
            FittingKinds.Of(
                [.. Words(chosen).Select(Entry)],
                [.. Words(former).Select(Enum.Parse<EditionKind>)],
                stage => Words(open).Contains(stage.ToString())));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static OfferedEntry Entry(string word) => new(
        ItemPlace.Parse("1-2"),
        new EntryKey("o1-2", Enum.Parse<FormStage>(word.TrimStart('+'))),
        "戦略",
        EntryState.Confirmed,
        word.StartsWith('+'));
}
