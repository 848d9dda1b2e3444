using System.Globalization;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文字数。As readers count: a letter of two code units, a letter with its marks and a picture of several
/// signs are one each, and so is the end of a line.</summary>
public static class TextLength
{
    /// <summary>数える。</summary>
    public static int Of(string text) => new StringInfo(text).LengthInTextElements;
}
