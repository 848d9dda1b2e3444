using System.Text;
using System.Text.RegularExpressions;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Texts that spreadsheets take for something else stay the texts they are, in every workbook and in CSV.</summary>
public sealed partial class SafeTextTests : IDisposable
{
    private static readonly FlatShape _shape = new("data", "データ", "試し", [new FlatColumn("field", "欄", FlatKind.Text, "試し")]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-safe-");

    // What a reader would take for letters: alone, in a row, sharing an underscore, in both cases, already escaped.
    private static readonly string[] _escapes =
        ["_x0041_ と _x000D_", "_x0041_x0042_x0043_", "_x005F_x0041_", "__x000a__", "_xd83d__XD83D__x00e9_", "x_x3042_", "_x12345_"];

    // What a spreadsheet takes for a formula when the cell is edited.
    private static readonly string[] _formulas = ["=SUM(A1)", "+81", "-5件", "@SUM(1)", "\t=1", "＝1＋1", "－300千円", "＠here", "＋81"];

    [Fact]
    public void A_run_that_readers_take_for_a_letter_is_the_same_letters_in_every_workbook()
    {
        foreach (var (file, sheet, first) in Books(_escapes))
        {
            using var book = new XlsxBook(file);

            Assert.Equal(_escapes, book.Column(sheet, 0).Where(it => it.Row >= first).Select(it => Read(it.Text)));
            Assert.Equal(_escapes, FromLibreOffice(file, sheet).Skip(first - 1));
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book.Document).Select(error => error.Description));
        }
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_marked_in_every_workbook()
    {
        string[] texts = [.. _formulas, "三=三", "1-1", "・-5件"];

        foreach (var (file, sheet, first) in Books(texts))
        {
            using var book = new XlsxBook(file);
            var cells = book.Sheet(sheet).Descendants<Row>().SelectMany(row => row.Elements<Cell>().Take(1)).Skip(first - 1).ToList();

            Assert.Equal(texts, cells.Select(book.Text));
            Assert.Equal(_formulas, cells.Where(cell => book.Format(cell).QuotePrefix?.Value == true).Select(book.Text));
            Assert.Empty(book.Sheet(sheet).Descendants<CellFormula>());
        }
    }

    [Fact]
    public void In_csv_such_a_text_has_an_apostrophe() =>
        Assert.All(_formulas, text => Assert.Contains($"\n'{text}", Encoding.UTF8.GetString(FlatCsv.Write(_shape, [[text]])), StringComparison.Ordinal));

    [Fact]
    public void A_carriage_return_and_a_letter_that_xml_cannot_hold_are_written_by_their_numbers()
    {
        Assert.Equal("_x000D_=1", XlsxEscape.Escape("\r=1"));
        Assert.Equal("一_x0007_二_xD842_三", XlsxEscape.Escape("一\a二\uD842三"));
        Assert.Equal("𠮷\t\n", XlsxEscape.Escape("𠮷\t\n"));
        Assert.True(FormulaSigns.Begin("\r=1"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Each book with its sheet, and the row from which on the texts stand in its first column.
    private IEnumerable<(string File, string Sheet, int First)> Books(IReadOnlyList<string> texts)
    {
        var grid = new SheetGrid("表", [1], 1, [new(0, 0, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "欄")]), .. texts.Select((text, at) => new SheetCell(at + 1, 0, CellRole.Value, [new CellLine(LineKind.Text, text)]))]);
        IReadOnlyList<object?>[] rows = [.. texts.Select(text => (IReadOnlyList<object?>)[text])];
        var (form, flat) = (Path.Combine(_folder.FullName, "form.xlsx"), Path.Combine(_folder.FullName, "flat.xlsx"));
        File.WriteAllBytes(form, SheetXlsx.Draw([new Sheets.Sheet("試し", "表題", "副題", [], [new SheetSection(null, 1, grid)], [], IsLandscape: false)], [new FlatTable(_shape, rows)], "試し"));
        File.WriteAllBytes(flat, FlatBook.Draw([(_shape, rows)], "試し", DateTime.UnixEpoch));

        return [(form, "試し", 4), (form, "データ", 2), (flat, "データ", 2)];
    }

    // The first column of a sheet, as another program reads it.
    private string[] FromLibreOffice(string file, string sheet)
    {
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false,false,false,-1", "--outdir", _folder.FullName, file);

        return File.ReadAllLines(Path.Combine(_folder.FullName, $"{Path.GetFileNameWithoutExtension(file)}-{sheet}.csv"));
    }

    // As a reader has it: ISO/IEC 29500-1, 22.9.2.19.
    private static string Read(string raw) => Spelled().Replace(raw, match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Spelled();
}
