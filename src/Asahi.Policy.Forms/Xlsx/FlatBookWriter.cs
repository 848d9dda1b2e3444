using Asahi.Policy.Forms.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Asahi.Policy.Forms.Xlsx;

/// <summary>機械で読む表だけのブックを、少しずつ書く。All sheets at once, each into a place of its own, as there may be hundreds of years in them; put
/// together at the end. The same rows always give the same bytes, so that a file that was taken away can be known again.</summary>
public sealed class FlatBookWriter : IDisposable
{
    private readonly string _title;
    private readonly List<(FlatShape Shape, Stream Space, FlatSheetWriter Sheet)> _sheets;

    /// <summary>ブックを書き始める。</summary>
    /// <param name="shapes">表の形。名が重ならないこと。</param>
    /// <param name="title">ブックの題。</param>
    /// <param name="space">シートを書いておく場所。Written, and read once; closed with the book.</param>
    public FlatBookWriter(IEnumerable<FlatShape> shapes, string title, Func<FlatShape, Stream> space)
    {
        _title = title;
        _sheets =
        [
            .. shapes.Select(shape => (shape, space(shape))).Select(it => (it.shape, it.Item2, new FlatSheetWriter(it.Item2, it.shape))),
        ];
    }

    /// <summary>印刷したどのページにも添える断り書き。Null: none. It is written when the book is finished.</summary>
    public string? Notice { get; set; }

    /// <summary>表に行を足す。</summary>
    /// <param name="key">表の名（<see cref="FlatShape.Key"/>）。</param>
    /// <param name="rows">行。</param>
    public void Write(string key, IEnumerable<IReadOnlyList<object?>> rows) =>
        _sheets.Single(sheet => sheet.Shape.Key == key).Sheet.Write(rows);

    /// <summary>ブックにまとめる。Nothing can be added afterwards.</summary>
    /// <param name="target">書き先。</param>
    /// <param name="madeAt">内容が決まった時刻（UTC）。</param>
    public void Finish(Stream target, DateTime madeAt)
    {
        foreach (var (shape, space, sheet) in _sheets)
        {
            sheet.Finish(string.Join('　', ((string?[])[shape.Name, _title, Notice]).OfType<string>()));
            space.Position = 0;
        }

        var (frame, places) = Frame();
        BookSeal.Apply(frame, madeAt, target, entry => places.GetValueOrDefault(entry));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, space, sheet) in _sheets)
        {
            sheet.Dispose();
            space.Dispose();
        }
    }

    // The book with empty sheets, and which of its parts each sheet belongs into.
    private (byte[] Book, Dictionary<string, Stream> Places) Frame()
    {
        using var stream = new MemoryStream();
        var places = new Dictionary<string, Stream>();

        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = _title;
            document.PackageProperties.Creator = "Asahi.Policy";
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FlatStyle.Sheet;
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();

            foreach (var (at, sheet) in _sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>($"sheet{at + 1}");
                part.Worksheet = new Worksheet(new SheetData());
                places[part.Uri.OriginalString.TrimStart('/')] = sheet.Space;
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = sheet.Shape.Name,
                    SheetId = (uint)at + 1,
                    Id = $"sheet{at + 1}",
                });
            }

            // The headers stand on every printed page.
            book.Workbook = new Workbook(sheets, new DefinedNames(_sheets.Select((sheet, at) => Titles(sheet.Shape, (uint)at))));
        }

        return (stream.ToArray(), places);
    }

    private static DefinedName Titles(FlatShape shape, uint sheet) =>
        new($"'{shape.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
}
