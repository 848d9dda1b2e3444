using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Under which name a step goes on record.</summary>
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
}
