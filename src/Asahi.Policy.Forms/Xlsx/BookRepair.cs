using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>ブックの手直し。Three things that ClosedXML writes and other programs take amiss.</summary>
internal static partial class BookRepair
{
    public static void Apply(Stream book, string fontName, double fontSize)
    {
        using var document = SpreadsheetDocument.Open(book, isEditable: true);
        var workbook = document.WorkbookPart!;
        SetStandardFont(workbook, fontName, fontSize);
        AnchorPrintTitles(workbook);
        EscapeTexts(workbook);
        document.Save();
    }

    // The standard font decides how wide a unit of column width is. ClosedXML always writes Calibri, which machines
    // without it replace by something wider; the font of the forms makes a unit half a full-width letter everywhere.
    private static void SetStandardFont(WorkbookPart workbook, string name, double size)
    {
        var standard = workbook.WorkbookStylesPart!.Stylesheet.Fonts!.Elements<Font>().First();
        standard.FontName!.Val = name;
        standard.FontSize!.Val = size;
    }

    // ClosedXML writes 様式5!5:7; LibreOffice repeats the rows only when they are anchored: '様式5'!$5:$7.
    private static void AnchorPrintTitles(WorkbookPart workbook)
    {
        foreach (var name in workbook.Workbook.DefinedNames?.Elements<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles") ?? [])
        {
            name.Text = Rows().Replace(name.Text, "'$1'!$$$2:$$$3");
        }
    }

    // ClosedXML escapes _x0041_, but of two such runs that share an underscore only the first.
    private static void EscapeTexts(WorkbookPart workbook)
    {
        var texts = workbook.SharedStringTablePart?.SharedStringTable.Descendants<Text>() ?? [];

        foreach (var text in texts.Where(text => text.Text.Contains(XlsxText.Mark, StringComparison.Ordinal)))
        {
            text.Text = text.Text.Replace(XlsxText.Mark, XlsxEscape.Underscore, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^'?([^'!]+)'?!(\d+):(\d+)$")]
    private static partial Regex Rows();
}
