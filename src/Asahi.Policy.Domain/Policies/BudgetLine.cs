namespace Asahi.Policy.Domain.Policies;

/// <summary>予算・決算の一行。A row of its own, so that the record can be asked for sums.</summary>
public sealed class BudgetLine
{
    /// <summary>書かれたとおりの額の最大の長さ。</summary>
    public const int WrittenMaxLength = 40;

    private BudgetLine()
    {
    }

    internal BudgetLine(BudgetAmount amount) =>
        (FiscalYear, Kind, Amount, Written) = (amount.FiscalYear, amount.Kind, amount.Amount, amount.Written);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>年度。</summary>
    public int FiscalYear { get; private set; }

    /// <summary>予算か決算か。</summary>
    public BudgetKind Kind { get; private set; }

    /// <summary>額（千円）。Null: not given; 0 is a real zero.</summary>
    public long? Amount { get; private set; }

    /// <summary>書かれたとおりの額（例: 6千9百万円）。Null: as its figures in 千円.</summary>
    public string? Written { get; private set; }

    /// <summary>値として読む。</summary>
    public BudgetAmount Value => new(FiscalYear, Kind, Amount) { Written = Written };

    internal void Change(BudgetAmount amount) => (Amount, Written) = (amount.Amount, amount.Written);
}
