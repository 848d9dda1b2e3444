using System.IO.Compression;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>Every workbook as the Open XML SDK and LibreOffice see it.</summary>
[Collection(DrawnCollection.Name)]
public sealed class WorkbookTests(DrawnYears years)
{
    private static readonly string[] _dataSheets =
        ["データ", "データ（戦略の内容）", "判定", "予算・決算", "指標", "指標の推移", "現状のデータ", "内容", "このファイルについて"];

    public static TheoryData<string, string> Files => new(DrawnYears.Years.SelectMany(year => new[] { "1.xlsx", "2.xlsx", "3.xlsx", "5.xlsx", "forms.xlsx" }.Select(file => (year.Data, file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_valid_and_holds_nothing_that_runs(string year, string file)
    {
        using var book = new XlsxBook(years[year].File(file));
        using var zip = ZipFile.OpenRead(years[year].File(file));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book.Document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All(book.SheetNames, name => Assert.Empty(book.Sheet(name).Descendants<CellFormula>()));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("externalLink", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(("Asahi.Policy", null), (book.Document.PackageProperties.Creator, book.Document.PackageProperties.LastModifiedBy));
    }

    [Theory]
    [MemberData(nameof(DrawnYears.Years), MemberType = typeof(DrawnYears))]
    public void It_has_a_sheet_for_each_form_and_flat_ones_for_the_data(string year)
    {
        using var book = new XlsxBook(years[year].File("forms.xlsx"));

        Assert.Equal(["様式1", "様式2", "様式3", "様式5", .. _dataSheets], book.SheetNames);
        Assert.All(_dataSheets, name =>
        {
            var values = book.Values(name);
            var headers = values.Where(it => it.Key.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) == "1").Select(it => it.Value).ToList();

            Assert.Empty(book.Sheet(name).Descendants<MergeCell>());
            Assert.All(values.Values, value => Assert.DoesNotContain('\n', value));
            Assert.Equal(headers.Count, headers.Distinct().Count());
            Assert.DoesNotContain(values.Values, string.IsNullOrWhiteSpace);
        });
    }

    [Fact]
    public void Numbers_are_numbers_and_say_their_unit()
    {
        using var book = new XlsxBook(years["mihon-2021"].File("forms.xlsx"));
        var amount = book.Sheet("予算・決算").Descendants<Cell>().Single(cell => cell.CellReference == "G2");
        var target = book.Sheet("指標").Descendants<Cell>().Single(cell => cell.CellReference == "J2");

        Assert.Equal("額（千円）", book.Values("予算・決算")["G1"]);
        Assert.True(amount.DataType is null || amount.DataType.Value == CellValues.Number);
        Assert.True(target.DataType is null || target.DataType.Value == CellValues.Number);
        Assert.Equal(60, book.Sheet("予算・決算").Descendants<Row>().Count() - 1);
        Assert.Contains(book.Values("予算・決算"), it => it.Value == "0"); // a real zero
    }

    [Fact]
    public void Texts_that_look_like_formulas_stay_texts()
    {
        using var book = new XlsxBook(years["mihon-2021"].File("forms.xlsx"));
        var risky = book.Values("様式2").Values.Where(value => value[0] is '=' or '+' or '-' or '@' or '＋').ToList();

        Assert.Contains(risky, value => value[0] == '=');
        Assert.Contains(risky, value => value[0] == '-');
        Assert.Contains(risky, value => value[0] == '@');
    }

    [Fact]
    public void A_text_longer_than_a_row_can_be_high_goes_on_from_row_to_row_and_shows_all()
    {
        var text = string.Concat(Enumerable.Range(1, 900).Select(number => $"第{number}文です。"));
        var grid = new SheetGrid("長い表", [1, 4], 0, [new(0, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, "一")]), new(0, 1, CellRole.Value, [new CellLine(LineKind.Text, text)])]);
        var file = Path.Combine(years.Folder.FullName, "long.xlsx");
        File.WriteAllBytes(file, SheetXlsx.Draw([new Sheets.Sheet("長い", "表題", "副題", [], [new SheetSection(null, 1, grid)], [], IsLandscape: false)], [], "長い"));

        using var book = new XlsxBook(file);
        var rows = book.Sheet("長い").Descendants<Row>().Where(row => row.RowIndex! >= 3U).ToList();
        var parts = book.Column("長い", 1).Select(part => part.Text).ToList();

        Assert.Equal(text, string.Concat(parts));
        Assert.Equal(rows.Count, parts.Count);
        Assert.All(rows, row => Assert.True(row.Height! <= RowHeights.Highest / 2));
        Assert.All(rows.Zip(parts), it => Assert.True(it.First.Height! >= RowHeights.OfText(it.Second, 92), $"「{it.Second}」 in {it.First.Height} points"));
        Assert.All(parts, part => Assert.EndsWith("。", part, StringComparison.Ordinal));
        Assert.Contains(book.Sheet("長い").Descendants<MergeCell>(), merge => merge.Reference == $"A3:A{2 + rows.Count}");
    }

    [Theory]
    [InlineData("mihon-2021")]
    [InlineData("asahi-2022")]
    public void LibreOffice_opens_it_and_prints_every_form_on_a4(string year)
    {
        var printed = Path.Combine(years.Folder.FullName, $"printed-{year}");
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(years.Folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", printed, years[year].File("forms.xlsx"));
        var text = Words.Of(Tool.Run("pdftotext", "-raw", Path.Combine(printed, "forms.pdf"), "-"));
        var info = Tool.Run("pdfinfo", "-l", "-1", Path.Combine(printed, "forms.pdf"));

        Assert.All(years[year].Sheets.Values, sheet => Assert.Contains(Words.Of(sheet.Title), text, StringComparison.Ordinal));
        Assert.All(info.Split('\n').Where(line => line.Contains(" size:", StringComparison.Ordinal) && line.StartsWith("Page ", StringComparison.Ordinal)), line => Assert.Contains("(A4)", line, StringComparison.Ordinal));
    }
}
