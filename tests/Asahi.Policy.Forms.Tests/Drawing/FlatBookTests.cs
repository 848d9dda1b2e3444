using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;
using Asahi.Policy.Forms.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>A workbook of tables alone, as other programs see it.</summary>
public sealed class FlatBookTests : IDisposable
{
    private static readonly DateTime _madeAt = new(2022, 6, 10, 3, 4, 6, DateTimeKind.Utc);

    private static readonly FlatShape _shape = new("t", "表（一つ）", "一行", [.. Enumerable.Range(1, 30).Select(at => new FlatColumn($"c{at}", $"列{at}", FlatKind.Either, "値", "なし"))]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-book-");

    [Fact]
    public void It_is_valid_and_says_when_it_was_made()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Draw()), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(("題", "Asahi.Policy"), (document.PackageProperties.Title, document.PackageProperties.Creator));
        Assert.Equal(_madeAt, document.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public async Task Drawn_at_another_time_it_has_the_same_bytes()
    {
        var first = Draw();
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // archives count in twos of seconds

        Assert.Equal(first, Draw());
    }

    [Fact]
    public void Libreoffice_reads_every_cell_and_takes_no_text_for_a_number_or_a_formula()
    {
        var book = Path.Combine(_folder.FullName, "book.xlsx");
        File.WriteAllBytes(book, Draw());
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,false", "--outdir", _folder.FullName, book);
        var lines = File.ReadAllLines(Path.Combine(_folder.FullName, "book.csv"));

        Assert.Equal(string.Join('\t', _shape.Columns.Select(column => column.Header)), lines[0]);
        Assert.Equal(["=1+1", "1-1", "007", " 空 白 ", "-5", "12.5", "0", "", "&<>"], lines[1].Split('\t').Take(9));
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void Every_printed_page_has_the_headers_says_what_it_is_and_its_number()
    {
        var file = Path.Combine(_folder.FullName, "many.xlsx");

        using (var book = new FlatBookWriter([_shape], "題 & 名", _ => new MemoryStream()) { Notice = "見本データ（架空）を含みます" })
        using (var target = File.Create(file))
        {
            book.Write("t", Enumerable.Range(1, 300).Select(number => (IReadOnlyList<object?>)[$"第{number}行", .. Enumerable.Repeat<object?>("語", 29)]));
            book.Finish(target, _madeAt);
        }

        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, file);
        var pages = Tool.Run("pdftotext", "-layout", Path.Combine(_folder.FullName, "many.pdf"), "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(pages.Length > 1);
        Assert.All(pages.Index(), page =>
        {
            Assert.Contains("表（一つ）題&名見本データ（架空）を含みます", Words.Of(page.Item), StringComparison.Ordinal);
            Assert.Contains($"{page.Index + 1} / {pages.Length}", page.Item, StringComparison.Ordinal);
            Assert.Contains("列1", page.Item, StringComparison.Ordinal);
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Draw()
    {
        object?[] row = ["=1+1", "1-1", "007", " 空 白 ", -5L, 12.50m, 0L, null, "&<>", .. Enumerable.Repeat<object?>("語", 21)];

        return FlatBook.Draw([(_shape, [row])], "題", _madeAt);
    }
}
