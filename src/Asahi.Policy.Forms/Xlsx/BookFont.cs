using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの標準の文字。The standard font decides how wide a unit of column width is. ClosedXML always writes Calibri there, which machines without
/// it replace by something wider; the font of the forms makes a unit half a full-width letter everywhere.</summary>
internal static class BookFont
{
    public static void Set(Stream book, string name, double size)
    {
        using var document = SpreadsheetDocument.Open(book, isEditable: true);
        var standard = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Fonts!.Elements<Font>().First();
        standard.FontName!.Val = name;
        standard.FontSize!.Val = size;
        document.Save();
    }
}
