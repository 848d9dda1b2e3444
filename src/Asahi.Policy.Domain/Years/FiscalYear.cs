namespace Asahi.Policy.Domain.Years;

/// <summary>年度。The year from 1 April to 31 March, counted by its first day (2021 = 令和3年度).</summary>
/// <remarks>Stored as an integer everywhere; eras are a matter of printing.</remarks>
/// <param name="Value">年度の西暦。The Gregorian year of 1 April, from <see cref="First"/> to <see cref="Last"/>.</param>
public readonly record struct FiscalYear(int Value)
{
    /// <summary>最初に扱う年度（平成元年度）。No 運営方針 is older.</summary>
    public const int First = 1989;

    /// <summary>最後に扱う年度。A bound against typing errors.</summary>
    public const int Last = 2099;

    /// <summary>元号による年度（例: 令和3年度）。</summary>
    public string Era => Wareki.FiscalYear(Value);

    /// <summary>元号と西暦による年度（例: 令和3年度（2021年度））。</summary>
    public string Label => $"{Era}（{Value}年度）";

    /// <summary>扱える年度かどうか。</summary>
    public static bool IsKnown(int value) => value is >= First and <= Last;

    /// <inheritdoc/>
    public override string ToString() => Label;
}
