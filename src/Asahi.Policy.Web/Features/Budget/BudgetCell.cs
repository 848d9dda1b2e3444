using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>An amount, or the word for why there is none. Zero is an amount; 予算なし is what the ward's
/// own record says with a line that holds none; where there is no line, nobody said anything.</summary>
/// <param name="Amount">千円. Null: none, or not given.</param>
/// <param name="Words">What is printed instead of an amount, and beside one that is not the whole.</param>
/// <param name="IsKnown">Whether it is said how much it is, be it nothing.</param>
public sealed record BudgetCell(long? Amount, string? Words, bool IsKnown)
{
    private const string Incomparable = "比べられません";

    public static BudgetCell Of(PublishedPolicy policy, PublishedItem item, BudgetColumn column, string absent)
    {
        var line = item.Budgets.FirstOrDefault(it => it.FiscalYear == column.FiscalYear && it.Kind == column.Kind);

        return line switch
        {
            { Amount: { } amount } => new BudgetCell(amount, null, IsKnown: true),
            _ when line?.NoneIn(policy) is { } none => new BudgetCell(null, none, IsKnown: true),
            _ => new BudgetCell(null, absent, IsKnown: false),
        };
    }

    /// <summary>What is given, added up. Where some do not say, it is told
    /// how many do; 予算なし is said of the whole only if each says so.</summary>
    public static BudgetCell Sum(IReadOnlyList<BudgetCell> cells, string absent)
    {
        var (sum, known) = (BudgetAmount.Sum(cells.Select(cell => cell.Amount)), cells.Count(cell => cell.IsKnown));
        var words = sum is null
            ? (known == cells.Count && cells is [var first, ..] ? first.Words : null) ?? absent
            : known < cells.Count ? $"{cells.Count}件中{known}件の合計" : null;

        return new BudgetCell(sum, words, known == cells.Count && cells.Count > 0);
    }

    /// <summary>The difference to an earlier amount with its sign in words: ＋1,200千円, －300千円, 増減なし.</summary>
    public string Since(BudgetCell earlier) => (earlier, this) switch
    {
        ({ IsKnown: true, Amount: { } before }, { IsKnown: true, Amount: { } after }) => ThousandYen.Change(after - before),
        ({ IsKnown: true }, { IsKnown: true }) => "比べる額なし",
        _ => Incomparable,
    };
}
