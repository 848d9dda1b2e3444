using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Asahi.Policy.Domain.Items;

/// <summary>項目の所在。Where an item stands within one year, as an address says it: policy, 1, 1-2, 1-2-5 or r1.</summary>
/// <param name="Level">段階。</param>
/// <param name="Code">番号。Null: the policy as a whole, or a reform item, which have none.</param>
/// <param name="Reform">市政改革プランに基づく取組の並びの番号。0 for all others.</param>
public readonly record struct ItemPlace(ItemLevel Level, ItemCode? Code, int Reform)
{
    /// <summary>文字にしたときの最大の長さ。</summary>
    public const int MaxLength = ItemCode.MaxLength;

    private const string WholeWord = "policy";
    private const char ReformSign = 'r';

    /// <summary>運営方針の全体。</summary>
    public static ItemPlace Whole { get; } = new(ItemLevel.Policy, null, 0);

    /// <summary>番号のある項目。</summary>
    public static ItemPlace Of(ItemCode code) => new((ItemLevel)code.Level, code, 0);

    /// <summary>市政改革プランに基づく取組。</summary>
    /// <param name="number">並びの番号。1 から 99。</param>
    public static ItemPlace OfReform(int number) => new(ItemLevel.Reform, null, number);

    /// <summary>所在を読む。In the one spelling that addresses have.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemPlace place)
    {
        place = Whole;

        if (text == WholeWord)
        {
            return true;
        }

        if (text is [ReformSign, .. var figures])
        {
            place = int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? OfReform(number) : Whole;

            return place.Reform is >= 1 and <= ItemCode.Largest && place.ToString() == text;
        }

        if (ItemCode.TryParse(text, out var code) && code.ToString() == text)
        {
            place = Of(code);

            return true;
        }

        return false;
    }

    /// <summary>所在を読む。</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ItemPlace Parse(string text) =>
        TryParse(text, out var place) ? place : throw new FormatException($"「{text}」は項目の所在として読めません。");

    /// <inheritdoc/>
    public override string ToString() => Level switch
    {
        ItemLevel.Policy => WholeWord,
        ItemLevel.Reform => string.Create(CultureInfo.InvariantCulture, $"{ReformSign}{Reform}"),
        _ => Code!.Value.ToString(),
    };
}
