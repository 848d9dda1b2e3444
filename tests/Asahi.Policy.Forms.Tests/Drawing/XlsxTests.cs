using System.IO.Compression;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The workbook as the Open XML SDK and LibreOffice see it.</summary>
[Collection(Form5Collection.Name)]
public sealed class XlsxTests(Form5Files files)
{
    [Fact]
    public void It_is_valid()
    {
        using var book = new XlsxBook(files.Xlsx);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book.Document).Select(error => $"{error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Fact]
    public void Its_form_is_merged_as_the_official_table_and_printed_on_a4()
    {
        using var book = new XlsxBook(files.Xlsx);
        var form = book.Sheet("様式5");
        var page = form.GetFirstChild<PageSetup>()!;
        var merged = form.Descendants<MergeCell>().Select(cell => cell.Reference!.Value!.Split(':')).ToDictionary(cell => cell[0], cell => cell[1]);
        var whole = SpokenSheet.Of(files.Sheet, book)
            .Where(it => it.Cell is { RowSpan: > 1 } or { ColumnSpan: > 1 } && book.Values("様式5")[$"{(char)('A' + it.Cell.Column)}{it.Row}"] == it.Cell.ToText())
            .ToList();

        Assert.Equal((9U, OrientationValues.Landscape, 0U), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToHeight!.Value));
        Assert.True(form.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        Assert.True(whole.Count > 30, $"{whole.Count} cells");
        Assert.All(whole, it =>
        {
            var end = merged[$"{(char)('A' + it.Cell!.Column)}{it.Row}"];
            Assert.Equal((char)('A' + it.Cell.EndColumn - 1), end[0]);
            Assert.True(int.Parse(end[1..], System.Globalization.CultureInfo.InvariantCulture) - it.Row + 1 >= it.Cell.RowSpan, it.Expected);
        });
        Assert.Contains(
            book.Document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>(),
            name => name.Name == "_xlnm.Print_Titles" && name.Text == $"'様式5'!${Top + 1}:${Top + 3}");
    }

    [Fact]
    public void Its_form_carries_the_words_of_every_cell()
    {
        using var book = new XlsxBook(files.Xlsx);
        var said = SpokenSheet.Of(files.Sheet, book);

        Assert.Equal(files.Sheet.Title, book.Values("様式5")["A1"]);
        Assert.All(said, it => Assert.Equal(it.Expected, it.Said));
        Assert.Equal(files.Grid.Cells.Count, said.Count(it => it.Cell is not null));
    }

    [Fact]
    public void Its_data_sheets_are_flat()
    {
        using var book = new XlsxBook(files.Xlsx);

        Assert.Equal(["様式5", "データ", "データ（戦略の内容）", "このファイルについて"], book.SheetNames);
        Assert.All(book.SheetNames.Skip(1), name =>
        {
            Assert.Empty(book.Sheet(name).Descendants<MergeCell>());
            Assert.Empty(book.Sheet(name).Descendants<CellFormula>());
            Assert.All(book.Values(name).Values, value => Assert.DoesNotContain('\n', value));
        });
        Assert.Equal("市", book.Values("データ")["A1"]);
        Assert.Equal("2022", book.Values("データ")["C2"]);
        Assert.Equal(1 + 17, book.Sheet("データ（戦略の内容）").Descendants<Row>().Count());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("1-1")]
    [InlineData("007")]
    [InlineData("2021/4/1")]
    [InlineData("'quoted")]
    [InlineData("TRUE")]
    public void A_text_stays_the_text_it_is(string text)
    {
        var grid = new SheetGrid("表", [1], 1, [new(0, 0, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "欄")]), new(1, 0, CellRole.Value, [new CellLine(LineKind.Text, text)])]);
        var file = Path.Combine(files.Folder.FullName, $"{Guid.NewGuid():N}.xlsx");
        File.WriteAllBytes(file, SheetXlsx.Draw([new Sheets.Sheet("試し", "表題", "副題", [], [new SheetSection(null, 1, grid)], [], IsLandscape: false)], [new FlatTable(new FlatShape("data", "データ", "試し", [new FlatColumn("field", "欄", FlatKind.Text, "試し")]), [[text]])], "試し"));

        using var book = new XlsxBook(file);
        Assert.Equal(text, book.Values("試し")["A4"]);
        Assert.Equal(text, book.Values("データ")["A2"]);
        Assert.Empty(book.Sheet("試し").Descendants<CellFormula>());
        Assert.Equal(CellValues.SharedString, book.Sheet("試し").Descendants<Cell>().Single(cell => cell.CellReference == "A4").DataType!.Value);
    }

    [Fact]
    public void LibreOffice_opens_it_and_prints_the_form_on_landscape_pages()
    {
        var profile = new Uri(Path.Combine(files.Folder.FullName, "office")).AbsoluteUri;
        Tool.Run("soffice", $"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", Path.Combine(files.Folder.FullName, "printed"), files.Xlsx);
        var printed = Path.Combine(files.Folder.FullName, "printed", "form5.pdf");
        var first = Tool.Run("pdftotext", "-f", "1", "-l", "1", "-layout", printed, "-");

        Assert.Contains("様式5 運営方針の達成状況（総括表）", first, StringComparison.Ordinal);
        Assert.Contains("資料2", first, StringComparison.Ordinal); // the last column stands on the first page
        Assert.Contains("めざす成果及び戦略", Tool.Run("pdftotext", "-f", "2", "-l", "2", printed, "-"), StringComparison.Ordinal);
        Assert.Matches(@"Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)", Tool.Run("pdfinfo", printed));
    }

    [Fact]
    public void It_holds_nothing_that_runs_or_points_elsewhere()
    {
        using var zip = ZipFile.OpenRead(files.Xlsx);

        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("externalLink", StringComparison.OrdinalIgnoreCase));
    }

    // Title, subtitle and head stand above the grid.
    private int Top => 2 + files.Sheet.Head.Count;
}
