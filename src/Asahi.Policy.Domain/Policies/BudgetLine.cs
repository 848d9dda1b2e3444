namespace Asahi.Policy.Domain.Policies;

/// <summary>予算・決算の一行。A row of its own, so that the record can be asked for sums.</summary>
public sealed class BudgetLine
{
    private BudgetLine()
    {
    }

    internal BudgetLine(BudgetAmount amount) => (FiscalYear, Kind, Amount) = (amount.FiscalYear, amount.Kind, amount.Amount);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>予算か決算か。</summary>
    public BudgetKind Kind { get; private set; }

    /// <summary>額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? Amount { get; private set; }

    /// <summary>値として読む。</summary>
    public BudgetAmount Value => new(FiscalYear, Kind, Amount);

    internal void Change(long? amount) => Amount = amount;
}
