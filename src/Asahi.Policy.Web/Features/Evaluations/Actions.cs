using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Under which name a step goes on record.</summary>
internal static class Actions
{
    public static ChangeAction Of(EvaluationStep step) => step switch
    {
        EvaluationStep.Save => ChangeAction.EvaluationSaved,
        EvaluationStep.Submit => ChangeAction.EvaluationSubmitted,
        EvaluationStep.Confirm => ChangeAction.EvaluationConfirmed,
        EvaluationStep.Return => ChangeAction.EvaluationReturned,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
