using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Domain.Tests.Publishing;

public sealed class PublishingChecklistTests
{
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");
    private static readonly EvaluationForm _form = EvaluationForms.Of(FormEra.Reiwa3, 3);

    [Fact]
    public void What_is_equal_to_the_public_edition_is_not_published_again()
    {
        var draft = Draft(null);
        var first = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward), draft.Freeze(_ward)));

        Assert.True(first.Stops);
        Assert.Equal("公開中の版から、変わったところがありません", first.Message);
        Assert.Empty(PublishingChecklist.Examine(draft, draft.Freeze(_ward), null));
    }

    [Fact]
    public void An_imported_evaluation_without_its_reasons_only_warns()
    {
        var draft = Draft(new Evaluation(FormEra.Reiwa3).Judge(CodeSetId.ProcessTarget, "②"));
        var finding = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward), null), it => it.Item?.Level == 3);

        Assert.False(finding.Stops);
        Assert.Equal("1-1-1", finding.Item.ToString());
    }

    [Fact]
    public void Once_the_evaluation_has_begun_what_is_still_blank_is_named()
    {
        var draft = Draft(Written(EntryState.Confirmed, "改善する"));
        var finding = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward), null));

        Assert.Equal((false, "1-1", "自己評価が未入力のまま公開されます"), (finding.Stops, finding.Item.ToString(), finding.Message));
    }

    [Theory]
    [InlineData(EntryState.Drafting, "入力中")]
    [InlineData(EntryState.Submitted, "確認待ち")]
    [InlineData(EntryState.Returned, "差戻し")]
    public void What_nobody_has_confirmed_stops(EntryState state, string words)
    {
        var draft = Draft(Written(state, "改善する"));

        Assert.Contains(words, Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward), null), finding => finding.Stops).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_staff_wrote_stops_as_long_as_something_is_missing()
    {
        var (missing, whole) = (Draft(Written(EntryState.Confirmed, null)), Draft(Written(EntryState.Confirmed, "改善する")));

        Assert.StartsWith("改善策を入力してください", Assert.Single(PublishingChecklist.Examine(missing, missing.Freeze(_ward), null), finding => finding.Stops).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PublishingChecklist.Examine(whole, whole.Freeze(_ward), null), finding => finding.Stops);
    }

    private static Evaluation Written(EntryState state, string? improvement)
    {
        var evaluation = new Evaluation(FormEra.Reiwa3, state);
        evaluation.Write(new EvaluationEntry(_form, field => field.Key switch { "target" => "②", "execution" => "(ⅰ)", "effect" => "ア", "improvement" => improvement, "blank-reason" => null, _ => "書いた" }), 1, DateTime.UnixEpoch);

        return evaluation;
    }

    private static OperatingPolicy Draft(Evaluation? evaluation)
    {
        var draft = new OperatingPolicy(2022, FormEra.Reiwa3, "題");
        var initiative = draft.AddIssue(1, "課題", null).AddStrategy(1, "戦略", null).AddInitiative(1, "取組", null);

        if (evaluation is not null)
        {
            initiative.Evaluate(evaluation);
        }

        return draft;
    }
}
