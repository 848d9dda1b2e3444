using Asahi.Policy.Forms.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表だけのブック。Written row by row, as there may be hundreds of years in it. The same tables
/// always give the same bytes, so that a file that was taken away can be known again.</summary>
public static class FlatBook
{
    /// <summary>表を、一つずつのシートにする。</summary>
    /// <param name="tables">表の形と行。名が重ならないこと。Rows are asked for once.</param>
    /// <param name="title">ブックの題。</param>
    /// <param name="madeAt">内容が決まった時刻（UTC）。</param>
    public static byte[] Draw(
        IReadOnlyList<(FlatShape Shape, IEnumerable<IReadOnlyList<object?>> Rows)> tables,
        string title,
        DateTime madeAt)
    {
        using var stream = new MemoryStream();

        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Creator = "Asahi.Policy";
            Fill(document.AddWorkbookPart(), tables);
        }

        return BookSeal.Apply(stream.ToArray(), madeAt);
    }

    private static void Fill(WorkbookPart book, IReadOnlyList<(FlatShape Shape, IEnumerable<IReadOnlyList<object?>> Rows)> tables)
    {
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FlatStyle.Sheet;
        var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();

        foreach (var ((shape, rows), at) in tables.Select((table, at) => (table, at)))
        {
            var part = book.AddNewPart<WorksheetPart>($"sheet{at + 1}");
            using var writer = new FlatSheetWriter(part);
            writer.Write(shape, rows);
            sheets.Append(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = shape.Name, SheetId = (uint)at + 1, Id = $"sheet{at + 1}" });
        }

        book.Workbook = new Workbook(sheets);
    }
}
