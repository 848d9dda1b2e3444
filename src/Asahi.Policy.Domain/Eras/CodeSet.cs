using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Eras;

/// <summary>符号の組。The answers that one yardstick allows in one era.</summary>
/// <param name="Id">物差し。</param>
/// <param name="Label">様式の見出し（例: アウトカム指標の達成状況）。</param>
/// <param name="Codes">符号。公式の順。</param>
public sealed record CodeSet(CodeSetId Id, string Label, IReadOnlyList<Code> Codes)
{
    /// <summary>公式のことばから符号を探す。</summary>
    /// <returns>Null when the words are none of this set.</returns>
    public Code? FindByWords(string words)
    {
        var folded = TextFolding.Fold(words).Trim();

        return Codes.FirstOrDefault(code => TextFolding.Fold(code.Words) == folded);
    }

    /// <summary>符号からことばを探す。</summary>
    /// <exception cref="ArgumentException">The code is none of this set.</exception>
    public Code Get(string mark) =>
        Codes.FirstOrDefault(code => code.Mark == mark) ?? throw new ArgumentException($"「{Label}」に符号「{mark}」はありません。", nameof(mark));
}
