using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの文字。A text stays a text: 「1-1」 is no date, and what begins with = + - @ is no formula, also when the cell is
/// edited.</summary>
internal static class XlsxText
{
    /// <summary>Stands for an underscore that has to be escaped until the book is repaired: ClosedXML escapes only some of them. No text
    /// has this sign, which Unicode keeps free of any meaning.</summary>
    public const string Mark = "\uFDD0";

    public static void Write(IXLCell cell, string text)
    {
        cell.Style.NumberFormat.Format = "@";
        cell.SetValue(XlsxEscape.Mark(text.Replace(Mark, "", StringComparison.Ordinal), Mark));
        cell.SetDataType(XLDataType.Text);

        if (FormulaSigns.Begin(text))
        {
            cell.Style.SetIncludeQuotePrefix();
        }
    }
}
