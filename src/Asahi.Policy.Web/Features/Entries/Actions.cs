using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Under which name a step goes on record, and of what.</summary>
internal static class Actions
{
    public static ChangeAction Of(EntryStep step) => step switch
    {
        EntryStep.Save => ChangeAction.EvaluationSaved,
        EntryStep.Submit => ChangeAction.EvaluationSubmitted,
        EntryStep.Confirm => ChangeAction.EvaluationConfirmed,
        EntryStep.Return => ChangeAction.EvaluationReturned,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static ChangeSubject SubjectOf(Actor actor, DraftItem item) => new(
        actor.WardCode,
        item.Policy.FiscalYear,
        item.Place.Code,
        ItemKey: item.Item.Key,
        Stage: item.Stage);
}
