using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Domain.Tests.Evaluations;

public sealed class EvaluationFlowTests
{
    private static readonly EvaluationForm _form = EvaluationForms.Of(FormEra.Reiwa3, 3);

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
        var evaluation = new Evaluation(FormEra.Reiwa3);

        Assert.Throws<InvalidOperationException>(() => evaluation.Take(EntryStep.Confirm));
        Assert.Equal(EntryState.AsImported, evaluation.State);
    }

    [Fact]
    public void A_return_has_its_reason_until_the_item_is_confirmed()
    {
        var evaluation = new Evaluation(FormEra.Reiwa3, EntryState.Submitted);
        Assert.Throws<InvalidOperationException>(() => evaluation.Take(EntryStep.Return, " "));
        evaluation.Take(EntryStep.Return, "数を確かめてください");
        Assert.Equal("数を確かめてください", evaluation.ReturnReason);
        evaluation.Take(EntryStep.Save);
        evaluation.Take(EntryStep.Submit);
        Assert.Equal("数を確かめてください", evaluation.ReturnReason);
        evaluation.Take(EntryStep.Confirm);

        Assert.Null(evaluation.ReturnReason);
    }

    [Fact]
    public void Writing_replaces_every_answer_and_text()
    {
        var evaluation = new Evaluation(FormEra.Reiwa3).Judge(CodeSetId.ProcessTarget, "②").Judge(CodeSetId.InitiativeEffect, "イ");
        var entry = new EvaluationEntry(_form, field => field.Key switch { "target" => "①", "execution" => "(ⅰ)", "results" => "行った", _ => null });
        evaluation.Write(entry, 7, DateTime.UnixEpoch);

        Assert.Empty(evaluation.ToEntry(_form).Against(entry));
        Assert.Equal((7, DateTime.UnixEpoch), (evaluation.EditedById, evaluation.EditedAt));
        Assert.Equal(2, evaluation.Judgements.Count);
    }

    [Fact]
    public void What_can_never_be_saved_is_refused_and_changes_nothing()
    {
        var evaluation = new Evaluation(FormEra.Reiwa3).Judge(CodeSetId.ProcessTarget, "②");

        Assert.Throws<ArgumentException>(() => evaluation.Write(new EvaluationEntry(_form, field => field.Key == "target" ? "Z" : null), 7, DateTime.UnixEpoch));
        Assert.Equal("②", Assert.Single(evaluation.Judgements).Mark);
    }
}
