using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの文字の書き方。Readers of a workbook take _x0041_ for the letter A: an underscore that begins such a run is written
/// _x005F_, and so is every letter that XML cannot hold, by its number.</summary>
internal static partial class XlsxEscape
{
    public const string Underscore = "_x005F_";

    /// <summary>The text as it stands in the file.</summary>
    public static string Escape(string text)
    {
        var marked = Runs().Replace(text, Underscore);

        return IsPlain(marked) ? marked : Spelled(marked);
    }

    /// <summary>Replaces the underscores that begin a run.</summary>
    public static string Mark(string text, string mark) => Runs().Replace(text, mark);

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter) || letter == '\r')
            {
                return false;
            }
        }

        return true;
    }

    // Halves of pairs are letters to a string and none to XML; a carriage return would be read as a line feed.
    private static string Spelled(string text)
    {
        var spelled = new StringBuilder(text.Length);

        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                spelled.Append(text[at]).Append(text[++at]);
            }
            else if (XmlConvert.IsXmlChar(text[at]) && text[at] != '\r')
            {
                spelled.Append(text[at]);
            }
            else
            {
                spelled.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            }
        }

        return spelled.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Runs();
}
