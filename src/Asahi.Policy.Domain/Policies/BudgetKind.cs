namespace Asahi.Policy.Domain.Policies;

/// <summary>予算か決算か。</summary>
public enum BudgetKind
{
    /// <summary>予算額。</summary>
    Planned = 1,

    /// <summary>決算額。</summary>
    Settled = 2,
}
