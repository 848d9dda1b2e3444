using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>紙面を XLSX に描く。Merged as the official form, A4, fit to one page wide, header rows on every page; flat tables on sheets of their own.</summary>
public static class SheetXlsx
{
    /// <summary>紙面とデータを一つのブックにする。</summary>
    /// <param name="sheet">紙面。</param>
    /// <param name="tables">機械で読む表。</param>
    /// <param name="title">ブックの題。</param>
    public static byte[] Draw(Sheet sheet, IReadOnlyList<FlatTable> tables, string title)
    {
        using var book = new XLWorkbook();
        SheetStyle.Apply(book);
        book.Properties.Title = title;
        book.Properties.Author = "Asahi.Policy";
        DrawSheet(book.AddWorksheet(sheet.Name), sheet);

        foreach (var table in tables)
        {
            FlatXlsx.Draw(book.AddWorksheet(table.Name), table);
        }

        using var stream = new MemoryStream();
        book.SaveAs(stream);
        BookRepair.Apply(stream, SheetStyle.Font, SheetStyle.FontSize);

        return stream.ToArray();
    }

    private static void DrawSheet(IXLWorksheet worksheet, Sheet sheet)
    {
        SheetStyle.Apply(worksheet, sheet);
        var row = DrawNotes(worksheet, sheet, 1, [sheet.Title], SheetStyle.Title);
        row = DrawNotes(worksheet, sheet, row, [sheet.Subtitle], SheetStyle.Subtitle);
        row = DrawNotes(worksheet, sheet, row, sheet.Head, SheetStyle.Note);
        var top = row;

        foreach (var cell in sheet.Grid.Cells)
        {
            DrawCell(worksheet, cell, top);
        }

        RowHeights.Apply(worksheet, sheet.Grid, top);
        worksheet.PageSetup.SetRowsToRepeatAtTop(top, top + sheet.Grid.HeaderRows - 1);
        worksheet.SheetView.FreezeRows(top + sheet.Grid.HeaderRows - 1);
        var end = DrawNotes(worksheet, sheet, top + sheet.Grid.RowCount, sheet.Foot, SheetStyle.Note);
        worksheet.PageSetup.PrintAreas.Add(1, 1, end - 1, sheet.Grid.ColumnWidths.Count);
    }

    private static int DrawNotes(IXLWorksheet worksheet, Sheet sheet, int row, IReadOnlyList<string> notes, Action<IXLStyle> style)
    {
        foreach (var note in notes)
        {
            var range = worksheet.Range(row, 1, row, sheet.Grid.ColumnWidths.Count).Merge();
            XlsxText.Write(range.FirstCell(), note);
            style(range.Style);
            row++;
        }

        return row;
    }

    private static void DrawCell(IXLWorksheet worksheet, SheetCell cell, int top)
    {
        var range = worksheet.Range(top + cell.Row, 1 + cell.Column, top + cell.EndRow - 1, cell.EndColumn);

        if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
        {
            range.Merge();
        }

        XlsxText.Write(range.FirstCell(), cell.ToText());
        SheetStyle.Cell(range.Style, cell);
    }
}
