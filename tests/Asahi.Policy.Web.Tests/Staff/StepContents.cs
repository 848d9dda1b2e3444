using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>What stands in the entries of the step table: nothing is missing, so that only the state and the duty decide.</summary>
internal static class StepContents
{
    public const string Item = "4-1-1";
    public const string Written = "書いた内容";
    public const string Public = "公開した内容";

    /// <summary>The form of a stage with these words in it.</summary>
    public static EntryTyped Typed(DraftItem draft, string words) => draft.Typed.With(draft.Form.Fields
        .Where(field => field.Set is not null || field.Key is "text" or "results" or "challenge")
        .ToDictionary(field => field.Key, field => field.Set?.Codes[0].Mark ?? words));

    /// <summary>The words that an entry holds.</summary>
    public static string? WordsOf(Entry? entry) => entry?.Value switch
    {
        InitiativePlan plan => plan.Text,
        Review review => review.Remarks?.Challenge,
        _ => null,
    };

    /// <summary>Which steps lead to a state from what was confirmed.</summary>
    public static IReadOnlyList<EntryStep> StepsTo(string state) => state switch
    {
        "imported" or "confirmed" or "published" => [],
        "drafting" => [EntryStep.Save],
        "returned" => [EntryStep.Save, EntryStep.Submit, EntryStep.Return],
        "submitted" or "by the chief" or "of no section" or "locked" or "closed" => [EntryStep.Save, EntryStep.Submit],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>An edition that says these contents of the item.</summary>
    public static PublishedPolicy In(PublishedPolicy policy, IReadOnlyDictionary<FormStage, EntryValue> contents) => policy with
    {
        Schema = EditionContent.Schema,
        Issues = [.. policy.Issues.Select(issue => issue with { Strategies = [.. issue.Strategies.Select(strategy => In(strategy, contents))] })],
    };

    private static PublishedStrategy In(PublishedStrategy strategy, IReadOnlyDictionary<FormStage, EntryValue> contents) => strategy with
    {
        Initiatives = [.. strategy.Initiatives.Select(it => it.Code.ToString() == Item ? In(it, contents) : it)],
    };

    private static PublishedInitiative In(PublishedInitiative item, IReadOnlyDictionary<FormStage, EntryValue> contents) => item with
    {
        Plan = (InitiativePlan)contents[FormStage.Plan],
        MidtermReview = (Review)contents[FormStage.Midterm],
        SelfEvaluation = (Review)contents[FormStage.SelfEvaluation],
    };
}
