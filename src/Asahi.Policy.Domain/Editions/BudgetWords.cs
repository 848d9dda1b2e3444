using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>額がつけられていないことの言葉。</summary>
public static class BudgetWords
{
    /// <summary>予算なし、決算なし。A record of the ward's own says so with a line that holds
    /// no amount; where the line was read from a document, the document says nothing.</summary>
    /// <param name="budget">額。</param>
    /// <param name="policy">この額が載っている運営方針。</param>
    /// <returns>Null: there is an amount, or nobody says whether there is one.</returns>
    public static string? NoneIn(this BudgetAmount budget, PublishedPolicy policy) =>
        (budget.Amount, policy.IsFromSources, budget.Kind) switch
        {
            (null, false, BudgetKind.Planned) => "予算なし",
            (null, false, _) => "決算なし",
            _ => null,
        };

    /// <summary>額がない理由の言葉（予算なし、決算なし、記載なし）。Null: there is an amount.</summary>
    /// <param name="budget">額。</param>
    /// <param name="policy">この額が載っている運営方針。</param>
    public static string? WhyNone(this BudgetAmount budget, PublishedPolicy policy) =>
        budget.Amount is null ? budget.NoneIn(policy) ?? "記載なし" : null;
}
