using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Policies;

public sealed class EntryTests
{
    [Fact]
    public void The_table_is_what_the_office_agreed_on()
    {
        var table = Enum.GetValues<EntryState>().SelectMany(from => Enum.GetValues<EntryStep>().Select(step => $"{from} {step} {EntryFlow.Next(from, step)?.ToString() ?? "-"}"));

        Assert.Equal(
            [
                "AsImported Save Drafting", "AsImported Submit -", "AsImported Confirm -", "AsImported Return -",
                "Drafting Save Drafting", "Drafting Submit Submitted", "Drafting Confirm Confirmed", "Drafting Return -",
                "Submitted Save Drafting", "Submitted Submit -", "Submitted Confirm Confirmed", "Submitted Return Returned",
                "Confirmed Save Drafting", "Confirmed Submit -", "Confirmed Confirm -", "Confirmed Return Returned",
                "Returned Save Drafting", "Returned Submit -", "Returned Confirm -", "Returned Return -",
            ],
            table);
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_cannot_be_taken()
    {
        var entry = Made(EntryState.AsImported);

        Assert.Throws<InvalidOperationException>(() => entry.Take(EntryStep.Confirm));
        Assert.Equal(EntryState.AsImported, entry.State);
    }

    [Fact]
    public void A_return_has_its_reason_until_the_item_is_confirmed()
    {
        var entry = Made(EntryState.Submitted);
        Assert.Throws<InvalidOperationException>(() => entry.Take(EntryStep.Return, " "));
        entry.Take(EntryStep.Return, "数を確かめてください");
        Assert.Equal("数を確かめてください", entry.ReturnReason);
        entry.Take(EntryStep.Save);
        entry.Take(EntryStep.Submit);
        Assert.Equal("数を確かめてください", entry.ReturnReason);
        entry.Take(EntryStep.Confirm);

        Assert.Null(entry.ReturnReason);
    }

    [Fact]
    public void A_remark_returns_nothing_and_goes_with_the_confirmation()
    {
        var entry = Made(EntryState.Submitted);
        entry.Remark("数の出どころは");

        Assert.Equal(("数の出どころは", EntryState.Submitted), (entry.Comment, entry.State));
        entry.Take(EntryStep.Confirm);
        Assert.Null(entry.Comment);
    }

    [Fact]
    public void Writing_replaces_all_that_was_written_amounts_too()
    {
        var entry = Made(EntryState.Drafting);
        entry.Write(new EntryContent(Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.ProcessTarget), "②"), [new BudgetAmount(2022, BudgetKind.Settled, 5)]), 6, DateTime.UnixEpoch);
        var after = new EntryContent(Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.ProcessTarget), "①"), [new BudgetAmount(2021, BudgetKind.Settled, null)]);
        entry.Write(after, 7, DateTime.UnixEpoch);

        Assert.True(entry.Content.Says(after));
        Assert.Equal((7, DateTime.UnixEpoch), (entry.EditedById, entry.EditedAt));
    }

    [Fact]
    public void What_is_public_put_back_leaves_nothing_of_the_return()
    {
        var entry = Made(EntryState.Returned);
        entry.Restore(new EntryContent(Review.Empty, []), EntryState.Confirmed, 7, DateTime.UnixEpoch);

        Assert.Equal((EntryState.Confirmed, null, null), (entry.State, entry.ReturnReason, entry.Comment));
    }

    private static Entry Made(EntryState state) =>
        new OperatingPolicy(2022, FormEra.Reiwa3, "題").AddReform(new ReformPlan("取組")).Review(FormStage.SelfEvaluation, Review.Empty, state);
}
