using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの文字。A text stays a text: 「1-1」 is no date, and what begins with = + - @ is no formula.</summary>
internal static class XlsxText
{
    public static void Write(IXLCell cell, string text)
    {
        cell.Style.NumberFormat.Format = "@";
        cell.SetValue(text);
        cell.SetDataType(XLDataType.Text);
    }
}
