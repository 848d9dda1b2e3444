using System.Globalization;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文字数。As readers count: a letter of two code units, a letter with its marks and a picture of several
/// signs are one each, and so is the end of a line.</summary>
public static class TextLength
{
    /// <summary>数える。</summary>
    public static int Of(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>初めを残す。Never between the halves of a letter: half a letter is no text, and cannot be written.</summary>
    /// <param name="text">文。</param>
    /// <param name="most">残す長さ。In code units, at least one.</param>
    public static string Start(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
