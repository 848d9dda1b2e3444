using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Domain.Tests.Publishing;

public sealed class PublishingChecklistTests
{
    private static readonly Ward _ward = new("asahi", "旭区", "大阪市");
    private static readonly DateOnly _today = new(2022, 6, 10);
    private static readonly EntryForm _form = FormEras.Of(FormEra.Reiwa3).Form(ItemLevel.Initiative, FormStage.SelfEvaluation);

    [Fact]
    public void What_is_equal_to_the_public_edition_is_not_published_again()
    {
        var draft = Draft(EntryState.AsImported, null);
        var first = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward, PrintedContacts.None), draft.Freeze(_ward, PrintedContacts.None), PublicationScope.Everything, _today));

        Assert.True(first.Stops);
        Assert.Equal("公開中の版から、変わったところがありません", first.Message);
        Assert.Empty(PublishingChecklist.Examine(draft, draft.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today));
    }

    [Fact]
    public void An_imported_evaluation_without_its_reasons_only_warns()
    {
        var draft = Draft(EntryState.AsImported, Review.Empty.Judge(FormEras.Of(FormEra.Reiwa3).CodeSet(CodeSetId.ProcessTarget), "②"));
        var finding = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today), it => it.Place?.Level == ItemLevel.Initiative);

        Assert.False(finding.Stops);
        Assert.Equal("1-1-1", finding.Place.ToString());
    }

    [Fact]
    public void Once_the_evaluation_has_begun_what_is_still_blank_is_named()
    {
        var draft = Draft(EntryState.Confirmed, Written("改善する"));
        var finding = Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today));

        Assert.Equal((false, "1-1", "自己評価が未入力のまま公開されます"), (finding.Stops, finding.Place.ToString(), finding.Message));
    }

    [Theory]
    [InlineData(EntryState.Drafting, "入力中")]
    [InlineData(EntryState.Submitted, "確認待ち")]
    [InlineData(EntryState.Returned, "差戻し")]
    public void What_nobody_has_confirmed_stops(EntryState state, string words)
    {
        var draft = Draft(state, Written("改善する"));

        Assert.Contains(words, Assert.Single(PublishingChecklist.Examine(draft, draft.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today), finding => finding.Stops).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_staff_wrote_stops_as_long_as_something_is_missing()
    {
        var (missing, whole) = (Draft(EntryState.Confirmed, Written(null)), Draft(EntryState.Confirmed, Written("改善する")));

        Assert.StartsWith("改善策を入力してください", Assert.Single(PublishingChecklist.Examine(missing, missing.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today), finding => finding.Stops).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(PublishingChecklist.Examine(whole, whole.Freeze(_ward, PrintedContacts.None), null, PublicationScope.Everything, _today), finding => finding.Stops);
    }

    private static Review Written(string? improvement)
    {
        var typed = EntryTyped.From(_form, key => key switch { "target" => "②", "execution" => "(ⅰ)", "effect" => "ア", "improvement" => improvement, "blank-reason" or "out-of-scope" => null, _ => "書いた" });

        return (Review)typed.Write(new EntryReading(_form.Empty, new InitiativePlan("取組"), 2022)).Value;
    }

    private static OperatingPolicy Draft(EntryState state, Review? review)
    {
        var draft = new OperatingPolicy(2022, FormEra.Reiwa3, "題");
        var issue = draft.AddIssue(1, new IssuePlan("課題"));
        var initiative = issue.AddStrategy(1, new StrategyPlan("戦略")).AddInitiative(issue, 1, new InitiativePlan("取組"));

        if (review is not null)
        {
            initiative.Review(FormStage.SelfEvaluation, review, state);
        }

        return draft;
    }
}
