using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Drawing;

/// <summary>How tables go over pages.</summary>
public sealed class FlowTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-flow-");

    [Fact]
    public void The_name_of_rows_that_go_on_stands_on_each_page_and_is_read_once()
    {
        var file = Draw(new SheetGrid("段階", [1, 9], 0, [new(0, 0, CellRole.RowHeader, [Line("自己評価の段階")]) { RowSpan = 120 }, .. Rows(120, 1)]));
        var pages = Pages(file);

        Assert.True(pages.Length >= 2, $"{pages.Length} pages");
        Assert.All(pages, page => Assert.Contains("自己評価の段階", Words.Of(page), StringComparison.Ordinal));
        Assert.Single(PdfTable.Cells(Tool.Run("pdfinfo", "-struct-text", file)), cell => cell.Words == "自己評価の段階");
    }

    [Fact]
    public void A_text_beside_several_rows_goes_on_with_them_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(1, 400).Select(number => $"第{number}文です。"));
        var file = Draw(new SheetGrid("長い戦略", [4, 6], 0, [new(0, 0, CellRole.Value, [Line(text)]) { RowSpan = 3 }, .. Rows(3, 1)]));

        Assert.True(Pages(file).Length >= 2);
        Assert.Equal(text, PdfTable.Cells(Tool.Run("pdfinfo", "-struct-text", file))[0].Words);
    }

    [Fact]
    public void Short_rows_are_never_split()
    {
        var pages = Pages(Draw(new SheetGrid("短い行", [1, 9], 0, [.. Enumerable.Range(0, 90).SelectMany(row => new SheetCell[] { new(row, 0, CellRole.RowHeader, [Line($"{row}")]), new(row, 1, CellRole.Value, [Line($"始{row}終"), Line($"始{row}終")]) })])));

        Assert.True(pages.Length >= 3);
        Assert.All(Enumerable.Range(0, 90), row => Assert.Single(pages, page => page.Contains($"始{row}終", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_single_line_of_a_long_text_is_left_alone()
    {
        // One line after the other is added, so that every way to break is met.
        Assert.All(Enumerable.Range(50, 14), count =>
        {
            var pages = Pages(Draw(new SheetGrid("長い行", [1, 9], 0, [new(0, 0, CellRole.RowHeader, [Line("名")]), new(0, 1, CellRole.Value, [.. Enumerable.Range(0, count).Select(number => Line($"行{number}行"))])])));
            Assert.All(pages, page => Assert.True(page.Split('\n').Count(line => line.Contains('行')) != 1, $"{count} lines"));
        });
    }

    [Fact]
    public void What_is_repeated_or_drawn_around_the_text_is_an_artifact()
    {
        var file = Draw(new SheetGrid("表", [1, 9], 1, [new(0, 0, CellRole.ColumnHeader, [Line("列の一")]), new(0, 1, CellRole.ColumnHeader, [Line("列の二")]), .. Enumerable.Range(1, 120).SelectMany(row => new SheetCell[] { new(row, 0, CellRole.RowHeader, [Line($"{row}")]), new(row, 1, CellRole.Value, [Line("文")]) })]));

        Assert.All(Pages(file), page => Assert.Contains("列の一", page, StringComparison.Ordinal));
        Assert.Single(PdfTable.Cells(Tool.Run("pdfinfo", "-struct-text", file)), cell => cell.Words == "列の一");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Draw(SheetGrid grid)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, Drawn.Pdf(Drawn.Sheet(grid)));

        return file;
    }

    private static IEnumerable<SheetCell> Rows(int count, int column) =>
        Enumerable.Range(0, count).Select(row => new SheetCell(row, column, CellRole.Value, [Line($"{row}行目の文")]));

    private static CellLine Line(string text) => new(LineKind.Text, text);

    private static string[] Pages(string file) =>
        Tool.Run("pdftotext", "-raw", file, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
}
