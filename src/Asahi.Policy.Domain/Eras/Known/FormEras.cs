using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras.Heisei;
using Asahi.Policy.Domain.Eras.Reiwa3;
using Asahi.Policy.Domain.Eras.Reiwa5;

namespace Asahi.Policy.Domain.Eras.Known;

/// <summary>知っている様式の世代。The one place that lists them; everybody else asks for the era of a policy.</summary>
public static class FormEras
{
    private static volatile IReadOnlyList<EraDefinition> _all = [HeiseiEra.Whole, Reiwa3Era.Whole, Reiwa5Era.Whole];

    /// <summary>すべての世代。古い順。</summary>
    public static IReadOnlyList<EraDefinition> All => _all;

    /// <summary>ある世代。</summary>
    /// <exception cref="ArgumentOutOfRangeException">The portal does not know it.</exception>
    public static EraDefinition Of(FormEra era) =>
        _all.FirstOrDefault(it => it.Id == era)
        ?? throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。");

    /// <summary>ある年度の様式の世代。</summary>
    /// <returns>Null for a year whose forms are not known to the portal: its
    /// documents are refused rather than pressed into the forms of another.</returns>
    public static EraDefinition? Find(int fiscalYear) =>
        _all.LastOrDefault(it => it.FirstYear <= fiscalYear && (it.LastYear ?? int.MaxValue) >= fiscalYear);

    /// <summary>呼び名（例: 令和2年度から令和4年度までの様式）。</summary>
    public static string Name(this FormEra era) => Of(era).Name;

    /// <summary>運営方針の符号の組。That of another era, where an edition holds an answer of which its own knows nothing; with the words
    /// that the ward gave to marks of which the form says nothing.</summary>
    public static CodeSet CodeSetOf(this PublishedPolicy policy, CodeSetId id)
    {
        var set = Of(policy.Era).CodeSets.FirstOrDefault(it => it.Id == id)
            ?? _all.SelectMany(era => era.CodeSets).First(it => it.Id == id);

        return policy.MarkWords is not { } words ? set : set with
        {
            Codes =
            [
                .. set.Codes.Select(code => code.Words.Length == 0 && words.GetValueOrDefault(code.Mark) is { } own
                    ? code with { Words = own }
                    : code),
            ],
        };
    }

    /// <summary>予算を書く項目。As the era asks: 具体的取組, or 経営課題 where there are none. In the order of their numbers.</summary>
    public static IEnumerable<PublishedItem> BudgetedItems(this PublishedPolicy policy) =>
        policy.Items.Where(item => item.Place.Level == Of(policy.Era).Budgeted);

    /// <summary>世代を貸す。For the test that counts what another era needs: it is known until it is given back.</summary>
    internal static IDisposable Lend(EraDefinition era)
    {
        _all = [.. _all, era];

        return new Loan(era);
    }

    private sealed class Loan(EraDefinition era) : IDisposable
    {
        public void Dispose() => _all = [.. _all.Where(it => it != era)];
    }
}
