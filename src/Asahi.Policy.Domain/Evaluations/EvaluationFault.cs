namespace Asahi.Policy.Domain.Evaluations;

/// <summary>入力の問題。Which field, and how to mend it.</summary>
/// <param name="Field">欄。</param>
/// <param name="Message">どうすればよいか。</param>
public sealed record EvaluationFault(EvaluationField Field, string Message);
