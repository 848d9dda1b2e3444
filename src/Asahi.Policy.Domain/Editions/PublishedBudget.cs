using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された予算・決算。</summary>
/// <param name="FiscalYear">年度。</param>
/// <param name="Kind">予算か決算か。</param>
/// <param name="Amount">額（千円）。Null: not given; 0 is a real zero.</param>
public sealed record PublishedBudget(int FiscalYear, BudgetKind Kind, long? Amount)
{
    /// <summary>額がつけられていないことの言葉（予算なし、決算なし）。A record of the ward's own says so with a line that holds
    /// no amount; where the line was read from a document, the document says nothing.</summary>
    /// <param name="policy">この額が載っている運営方針。</param>
    /// <returns>Null: there is an amount, or nobody says whether there is one.</returns>
    public string? NoneIn(PublishedPolicy policy) => (Amount, policy.IsFromSources, Kind) switch
    {
        (null, false, BudgetKind.Planned) => "予算なし",
        (null, false, _) => "決算なし",
        _ => null,
    };

    /// <summary>額がない理由の言葉（予算なし、決算なし、記載なし）。Null: there is an amount.</summary>
    /// <param name="policy">この額が載っている運営方針。</param>
    public string? WhyNone(PublishedPolicy policy) => Amount is null ? NoneIn(policy) ?? "記載なし" : null;

    /// <summary>与えられた額だけの合計（千円）。Null when none is given: nothing is not zero.</summary>
    public static long? Sum(IEnumerable<long?> amounts)
    {
        var given = amounts.OfType<long>().ToList();

        return given.Count == 0 ? null : given.Sum();
    }
}
