using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Eras;

namespace Asahi.Policy.Domain.Policies;

/// <summary>予算・決算の額。</summary>
/// <param name="FiscalYear">年度。</param>
/// <param name="Kind">予算か決算か。</param>
/// <param name="Amount">額（千円）。Null: not given; 0 is a real zero.</param>
public sealed record BudgetAmount(int FiscalYear, BudgetKind Kind, long? Amount)
{
    /// <summary>書かれたとおりの額（例: 6千9百万円）。Null: as its figures in 千円.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] // editions that do not say it stay as they were written
    public string? Written { get; init; }

    /// <summary>書かれたとおり、または千円での額（例: 6千9百万円、9,339千円）。Null: no amount.</summary>
    [JsonIgnore]
    public string? Text => Written ?? (Amount is { } amount ? ThousandYen.Text(amount) : null);

    /// <summary>どの段階で書くか。What the year cost is known at its end; all else is planned with it.</summary>
    /// <param name="policyYear">運営方針の年度。</param>
    public FormStage StageIn(int policyYear) =>
        Kind == BudgetKind.Settled && FiscalYear == policyYear ? FormStage.SelfEvaluation : FormStage.Plan;

    /// <summary>与えられた額だけの合計（千円）。Null when none is given: nothing is not zero.</summary>
    public static long? Sum(IEnumerable<long?> amounts)
    {
        var given = amounts.OfType<long>().ToList();

        return given.Count == 0 ? null : given.Sum();
    }
}
