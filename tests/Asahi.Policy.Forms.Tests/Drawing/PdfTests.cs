using System.Text.Json;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>The PDF as poppler and qpdf see it.</summary>
[Collection(Form5Collection.Name)]
public sealed class PdfTests(Form5Files files)
{
    [Fact]
    public void It_is_a_sound_file() =>
        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", files.Pdf), StringComparison.Ordinal);

    [Fact]
    public void It_is_tagged_titled_and_a4_landscape()
    {
        var info = Tool.Run("pdfinfo", files.Pdf);

        Assert.Matches(@"Title:\s+様式5（令和4年度 旭区運営方針）", info);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:\s+84[12](\.\d+)? x 59\d(\.\d+)? pts \(A4\)", info);
        Assert.Matches(@"Creator:\s+Asahi\.Policy\n", info);
    }

    [Fact]
    public void Its_catalogue_names_language_and_bookmarks()
    {
        using var json = JsonDocument.Parse(Tool.Run("qpdf", "--json=2", "--json-key=qpdf", files.Pdf));
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var catalogue = At(objects.GetProperty("trailer").GetProperty("value"), "/Root");

        Assert.Equal("u:ja", catalogue.GetProperty("/Lang").GetString());
        Assert.True(At(catalogue, "/MarkInfo").GetProperty("/Marked").GetBoolean());
        Assert.True(At(catalogue, "/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean());
        Assert.True(catalogue.TryGetProperty("/Outlines", out _));
        Assert.True(catalogue.TryGetProperty("/StructTreeRoot", out _));

        JsonElement At(JsonElement owner, string key) =>
            owner.GetProperty(key) is { ValueKind: JsonValueKind.String } reference ? objects.GetProperty($"obj:{reference.GetString()}").GetProperty("value") : owner.GetProperty(key);
    }

    [Fact]
    public void Its_metadata_name_title_language_and_day_and_claim_nothing()
    {
        var metadata = Tool.Run("pdfinfo", "-meta", files.Pdf);

        Assert.Contains(">様式5（令和4年度 旭区運営方針）<", metadata, StringComparison.Ordinal);
        Assert.Contains("<dc:language><rdf:Bag><rdf:li>ja</rdf:li>", metadata, StringComparison.Ordinal);
        Assert.Contains("2026-11-21T00:00:00+09:00", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid", metadata, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(metadata[metadata.IndexOf("<?xpacket", StringComparison.Ordinal)..].Trim()).Root);
    }

    [Fact]
    public void It_has_a_bookmark_for_the_form_each_issue_and_each_strategy()
    {
        var outlines = Tool.Run("qpdf", "--json", "--json-key=outlines", files.Pdf);

        Assert.Equal(1 + 4 + 8, outlines.Split("\"title\":").Length - 1);
        Assert.Contains("【地域資源を活用したまちの魅力づくり】", outlines, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_fonts_are_those_of_the_forms_embedded_as_subsets()
    {
        var fonts = Tool.Run("pdffonts", files.Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+BIZUDGothic(-Bold)? .* yes yes yes ", font));
    }

    [Fact]
    public void Every_page_has_its_number_and_the_headers()
    {
        var pages = Tool.Run("pdftotext", "-layout", files.Pdf, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(pages.Length > 1);
        Assert.All(pages.Select((page, index) => (page, index)), it =>
        {
            Assert.Contains($"{it.index + 1} / {pages.Length}", it.page, StringComparison.Ordinal);
            Assert.Contains("めざす成果及び戦略", it.page, StringComparison.Ordinal);
            Assert.Contains("令和4年度（2022年度・推定）", it.page, StringComparison.Ordinal); // pages may come apart
            Assert.Contains("区が公表した様式ではありません", it.page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_cell_is_in_the_structure_tree_with_its_words_and_headers()
    {
        var cells = PdfTable.Cells(Tool.Run("pdfinfo", "-struct-text", files.Pdf));

        Assert.Equal(files.Grid.Cells.Count, cells.Count);
        Assert.All(files.Grid.Cells.Zip(cells), pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public void A_row_longer_than_a_page_is_split_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(1, 700).Select(number => $"第{number}文です。"));
        var grid = new SheetGrid("長い表", [1, 4], 1,
        [
            new(0, 0, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "番号の欄")]),
            new(0, 1, CellRole.ColumnHeader, [new CellLine(LineKind.Text, "長い欄")]),
            new(1, 0, CellRole.RowHeader, [new CellLine(LineKind.Text, "一")]),
            new(1, 1, CellRole.Value, [.. Enumerable.Repeat(new CellLine(LineKind.Item, text), 3)]),
        ]);
        var file = Path.Combine(files.Folder.FullName, "long.pdf");
        File.WriteAllBytes(file, Drawn.Pdf(Drawn.Sheet(grid, isLandscape: true)));

        var pages = Tool.Run("pdftotext", "-layout", file, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length >= 3, $"{pages.Length} pages");
        Assert.All(pages, page => Assert.Contains("番号の欄", page, StringComparison.Ordinal));
        Assert.Equal(Words.Of(grid.Cells[^1]), PdfTable.Cells(Tool.Run("pdfinfo", "-struct-text", file))[3].Words);
    }

    private static void AssertSame(SheetCell expected, PdfCell actual)
    {
        Assert.Equal(expected.Role == CellRole.Value ? "TD" : "TH", actual.Tag);
        Assert.True(actual.Says(Words.Of(expected)), $"expected 「{Words.Of(expected)}」, found 「{actual.Words}」");
        Assert.Contains($"/RowSpan {expected.RowSpan}", actual.Attributes);
        Assert.Contains($"/ColSpan {expected.ColumnSpan}", actual.Attributes);
        Assert.Contains(actual.Attributes, it => it.StartsWith(expected.Role == CellRole.Value ? "/Headers [" : "/Scope /", StringComparison.Ordinal));
    }
}
