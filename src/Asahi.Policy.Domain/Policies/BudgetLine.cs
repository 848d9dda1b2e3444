namespace Asahi.Policy.Domain.Policies;

/// <summary>予算・決算の一行。</summary>
public sealed class BudgetLine
{
    private BudgetLine()
    {
    }

    internal BudgetLine(int fiscalYear, BudgetKind kind, long? amount) => (FiscalYear, Kind, Amount) = (fiscalYear, kind, amount);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>予算か決算か。</summary>
    public BudgetKind Kind { get; private set; }

    /// <summary>額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? Amount { get; private set; }
}
