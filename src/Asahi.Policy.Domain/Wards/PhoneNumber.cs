using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Wards;

/// <summary>電話番号。As it is printed: figures and what stands between them.</summary>
public static class PhoneNumber
{
    /// <summary>最大の長さ。</summary>
    public const int MaxLength = 30;

    private const string Between = "-() +";

    /// <summary>整える。Wide figures and hyphens become narrow ones, whichever of the many strokes was typed.</summary>
    public static string Tidy(string? typed) => string.Concat(
        TypedText.TidyLine(typed).Select(letter => letter switch
        {
            '‐' or '‑' or '–' or '—' or '―' or '−' or 'ー' or 'ｰ' => '-',
            '\u3000' => ' ',
            >= '！' and <= '～' => (char)(letter - ('！' - '!')),
            _ => letter,
        }));

    /// <summary>受け付けられない理由。</summary>
    /// <param name="label">欄の名。</param>
    /// <param name="number">整えた番号。</param>
    /// <returns>Null when it can be taken; empty is none.</returns>
    public static string? Fault(string label, string number) =>
        TypedText.Fault(label, number, MaxLength) is { } fault ? fault
        : number.Length == 0 || (number.Any(char.IsAsciiDigit) && number.All(IsPart)) ? null
        : $"{label}は、数字とハイフンで入力してください（例: 06-0000-0000）";

    private static bool IsPart(char letter) => char.IsAsciiDigit(letter) || Between.Contains(letter, StringComparison.Ordinal);
}
