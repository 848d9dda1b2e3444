using Asahi.Policy.Forms.Sheets;
using ClosedXML.Excel;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>紙面を XLSX に描く。Merged as the official form, A4, fit to one page
/// wide, headers on every page; flat tables on sheets of their own.</summary>
public static class SheetXlsx
{
    /// <summary>紙面とデータを一つのブックにする。</summary>
    /// <param name="sheets">紙面。</param>
    /// <param name="tables">機械で読む表。</param>
    /// <param name="title">ブックの題。</param>
    public static byte[] Draw(IReadOnlyList<Sheet> sheets, IReadOnlyList<FlatTable> tables, string title)
    {
        using var book = new XLWorkbook();
        SheetStyle.Apply(book);
        book.Properties.Title = title;
        book.Properties.Author = "Asahi.Policy";

        foreach (var sheet in sheets)
        {
            Draw(book.AddWorksheet(sheet.Name), sheet);
        }

        foreach (var table in tables)
        {
            FlatXlsx.Draw(book.AddWorksheet(table.Name), table, RunningHead.Of(sheets[0], table.Name));
        }

        using var stream = new MemoryStream();
        book.SaveAs(stream);
        BookRepair.Apply(stream, SheetStyle.Font, SheetStyle.FontSize);

        return stream.ToArray();
    }

    private static void Draw(IXLWorksheet worksheet, Sheet sheet)
    {
        var widths = SheetStyle.Apply(worksheet, sheet);
        var row = DrawNotes(worksheet, widths, 1, [sheet.Title], SheetStyle.Title);
        row = DrawNotes(worksheet, widths, row, [sheet.Subtitle], SheetStyle.Subtitle);
        row = DrawNotes(worksheet, widths, row, sheet.Head, SheetStyle.Note);
        var top = row;

        foreach (var section in sheet.Sections)
        {
            if (section.StartsPage)
            {
                worksheet.PageSetup.AddHorizontalPageBreak(row - 1);
            }

            row = DrawNotes(
                worksheet,
                widths,
                row,
                section.Heading is { } heading ? [heading] : [],
                style => SheetStyle.Heading(style, section.Level));
            var grid = new GridXlsx(worksheet, section.Grid, widths, row);
            grid.Draw();
            row = grid.End;

            if (section.Grid.HeaderRows > 0)
            {
                worksheet.PageSetup.SetRowsToRepeatAtTop(top, grid.BelowHeaders - 1);
                worksheet.SheetView.FreezeRows(grid.BelowHeaders - 1);
            }

            row += section == sheet.Sections[^1] ? 0 : 1;
        }

        var end = DrawNotes(worksheet, widths, row, sheet.Foot, SheetStyle.Note);
        worksheet.PageSetup.PrintAreas.Add(1, 1, end - 1, widths.Count);
    }

    private static int DrawNotes(
        IXLWorksheet worksheet,
        IReadOnlyList<double> widths,
        int row,
        IReadOnlyList<string> notes,
        Action<IXLStyle> style)
    {
        foreach (var note in notes)
        {
            var range = worksheet.Range(row, 1, row, widths.Count).Merge();
            XlsxText.Write(range.FirstCell(), note);
            style(range.Style);
            row++;
        }

        return row;
    }
}
