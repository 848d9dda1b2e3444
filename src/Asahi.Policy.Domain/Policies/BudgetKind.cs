namespace Asahi.Policy.Domain.Policies;

/// <summary>予算か決算か。</summary>
public enum BudgetKind
{
    /// <summary>予算額。</summary>
    Planned = 1,

    /// <summary>決算額。</summary>
    Settled = 2,
}

/// <summary>予算か決算かの呼び名。</summary>
public static class BudgetKinds
{
    /// <summary>呼び名（予算額、決算額）。</summary>
    public static string Name(this BudgetKind kind) => kind switch
    {
        BudgetKind.Planned => "予算額",
        BudgetKind.Settled => "決算額",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
