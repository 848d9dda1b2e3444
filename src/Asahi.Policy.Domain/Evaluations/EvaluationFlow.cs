namespace Asahi.Policy.Domain.Evaluations;

/// <summary>項目の段階。The one table that says which step leads from which state to which; there is no other way.</summary>
public static class EvaluationFlow
{
    private static readonly Dictionary<(EvaluationState From, EvaluationStep Step), EvaluationState> _table = new()
    {
        [(EvaluationState.AsImported, EvaluationStep.Save)] = EvaluationState.Drafting,
        [(EvaluationState.Drafting, EvaluationStep.Save)] = EvaluationState.Drafting,
        [(EvaluationState.Submitted, EvaluationStep.Save)] = EvaluationState.Drafting,
        [(EvaluationState.Confirmed, EvaluationStep.Save)] = EvaluationState.Drafting,
        [(EvaluationState.Returned, EvaluationStep.Save)] = EvaluationState.Drafting,
        [(EvaluationState.Drafting, EvaluationStep.Submit)] = EvaluationState.Submitted,
        [(EvaluationState.Drafting, EvaluationStep.Confirm)] = EvaluationState.Confirmed,
        [(EvaluationState.Submitted, EvaluationStep.Confirm)] = EvaluationState.Confirmed,
        [(EvaluationState.Submitted, EvaluationStep.Return)] = EvaluationState.Returned,
        [(EvaluationState.Confirmed, EvaluationStep.Return)] = EvaluationState.Returned,
    };

    /// <summary>次の状態。</summary>
    /// <returns>Null when the step cannot be taken from there.</returns>
    public static EvaluationState? Next(EvaluationState from, EvaluationStep step) =>
        _table.TryGetValue((from, step), out var next) ? next : null;
}
