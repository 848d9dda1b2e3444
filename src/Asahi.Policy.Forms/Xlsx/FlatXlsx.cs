using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表を XLSX に描く。Headers in the first row, values below, nothing merged or hidden.</summary>
internal static class FlatXlsx
{
    private const double Narrowest = 8;
    private const double Wide = 60;
    private const double PlacesOfLetter = 2.1;

    // A row can be 409 points high, which is some thirty lines.
    private const int MostLines = 25;

    // What an A4 page holds across at a bit more than half the size of the letters.
    private const double PageWidth = 300;

    public static void Draw(IXLWorksheet worksheet, FlatTable table, string head)
    {
        for (var column = 0; column < table.Headers.Count; column++)
        {
            XlsxText.Write(worksheet.Cell(1, column + 1), table.Headers[column]);
            worksheet.Cell(1, column + 1).Style.Font.SetBold();
            worksheet.Column(column + 1).Width = Width(table, column);
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Headers.Count; column++)
            {
                Write(worksheet.Cell(row + 2, column + 1), table.Rows[row][column]);
            }
        }

        worksheet.SheetView.FreezeRows(1);
        worksheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        worksheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        worksheet.PageSetup.FitToPages(PagesAcross(table), 0);
        worksheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        SheetStyle.Around(worksheet.PageSetup, head);
    }

    private static void Write(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case long number:
                cell.SetValue(number);
                break;
            case decimal number:
                cell.SetValue(number);
                break;
            case string text:
                XlsxText.Write(cell, text);
                cell.Style.Alignment.SetWrapText(text.Length * PlacesOfLetter > Wide);
                break;
            default:
                throw new ArgumentException($"表に書けない値です: {value.GetType().Name}");
        }
    }

    // Printed over several pages beside each other, a wide table can be read.
    private static int PagesAcross(FlatTable table) =>
        (int)Math.Max(1, Math.Ceiling(Enumerable.Range(0, table.Headers.Count).Sum(column => Width(table, column)) / PageWidth));

    // A longer text goes on in further lines of its cell.
    private static double Width(FlatTable table, int column)
    {
        var texts = table.Rows.Select(row => row[column]?.ToString()?.Length ?? 0).Append(table.Headers[column].Length);
        var longest = texts.Max() * PlacesOfLetter;

        return Math.Clamp(longest, Narrowest, Math.Max(Wide, longest / MostLines));
    }
}
