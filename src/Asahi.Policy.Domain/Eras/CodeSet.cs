using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Eras;

/// <summary>符号の組。The answers that one yardstick allows in one era.</summary>
/// <param name="Id">物差し。</param>
/// <param name="Label">様式の見出し（例: アウトカム指標の達成状況）。</param>
/// <param name="Codes">符号。公式の順。</param>
public sealed record CodeSet(CodeSetId Id, string Label, IReadOnlyList<Code> Codes)
{
    /// <summary>一言での呼び名（例: 成果）。Where the whole label would hide what it stands beside.</summary>
    public string Brief { get; init; } = Label;

    /// <summary>様式の見出しのうち、一言での呼び名の前に来る部分。Empty: none.</summary>
    public string Before { get; init; } = "";

    /// <summary>説明のある用語集の項。</summary>
    public string Term { get; init; } = "self-evaluation";

    /// <summary>目標に届かなかったとき、理由を書くかどうか。In the official form, that something was not done as planned asks for none.</summary>
    public bool AsksWhy { get; init; } = true;

    /// <summary>公式のことばから符号を探す。</summary>
    /// <returns>Null when the words are none of this set.</returns>
    public Code? FindByWords(string words)
    {
        var folded = TextFolding.Fold(words).Trim();

        return Codes.FirstOrDefault(code => TextFolding.Fold(code.Words) == folded);
    }

    /// <summary>符号を探す。</summary>
    /// <returns>Null when the mark is none of this set.</returns>
    public Code? Find(string? mark) => Codes.FirstOrDefault(code => code.Mark == mark);

    /// <summary>符号からことばを探す。</summary>
    /// <exception cref="ArgumentException">The code is none of this set.</exception>
    public Code Get(string mark) => Find(mark) ?? throw new ArgumentException($"「{Label}」に符号「{mark}」はありません。", nameof(mark));
}
