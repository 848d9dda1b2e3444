using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Heisei;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Eras.Reiwa5;

namespace Asahi.Policy.Forms.Eras;

/// <summary>世代ごとの様式。</summary>
public static class OfficialForms
{
    private static volatile IReadOnlyList<EraForms> _all = [HeiseiForms.Whole, Reiwa3Forms.Whole, Reiwa5Forms.Whole];

    /// <summary>すべての世代の様式。</summary>
    public static IReadOnlyList<EraForms> All => _all;

    /// <summary>ある世代の様式一式。</summary>
    public static EraForms SetOf(FormEra era) =>
        _all.FirstOrDefault(it => it.Era == era)
        ?? throw new ArgumentOutOfRangeException(nameof(era), era, "この世代の様式は、まだありません。");

    /// <summary>ある世代の様式。様式の番号の順。</summary>
    public static IReadOnlyList<OfficialForm> Of(FormEra era) => SetOf(era).Forms;

    /// <summary>様式を探す。</summary>
    /// <returns>Null when the era has no form of that name.</returns>
    public static OfficialForm? Find(FormEra era, string key) => Of(era).FirstOrDefault(form => form.Key == key);

    /// <summary>様式を貸す。For the test that counts what another era needs: they are known until they are given back.</summary>
    internal static IDisposable Lend(EraForms forms)
    {
        _all = [.. _all, forms];

        return new Loan(forms);
    }

    private sealed class Loan(EraForms forms) : IDisposable
    {
        public void Dispose() => _all = [.. _all.Where(it => it != forms)];
    }
}
