using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表を XLSX に描く。Headers in the first row, values below, nothing merged or hidden.</summary>
internal static class FlatXlsx
{
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
        worksheet.PageSetup.FitToPages(1, 0);
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
                break;
            default:
                throw new ArgumentException($"表に書けない値です: {value.GetType().Name}");
        }
    }

    private static double Width(FlatTable table, int column)
    {
        var longest = table.Rows.Select(row => row[column]?.ToString()?.Length ?? 0).Append(table.Headers[column].Length).Max();

        return Math.Clamp(longest * 2.1, 8, 60);
    }
}
