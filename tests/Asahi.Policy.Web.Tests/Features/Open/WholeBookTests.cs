using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Web.Tests.Support;
using ClosedXML.Excel;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>All tables of all years as one workbook: the same as the tables one by one.</summary>
[Collection(OpenCollection.Name)]
public sealed class WholeBookTests(OpenSite open)
{
    [Fact]
    public async Task Every_table_and_the_dictionary_is_a_sheet_and_says_the_same_as_its_csv()
    {
        using var book = new XLWorkbook(new MemoryStream(await open.BytesAsync("/data/all.xlsx")));
        string[] files = [.. OpenTables.Shapes.Select(shape => shape.Key == OpenTables.Fields ? "all.csv" : $"{shape.Key}.csv"), "dictionary.csv"];

        Assert.Equal([.. OpenTables.Shapes.Select(shape => shape.Name), "データの項目定義"], book.Worksheets.Select(sheet => sheet.Name));

        foreach (var (file, sheet) in files.Zip(book.Worksheets))
        {
            var rows = StrictCsv.Read(await open.BytesAsync($"/data/{file}"));
            var cells = Enumerable.Range(1, sheet.LastRowUsed()!.RowNumber()).Select(row => Enumerable.Range(1, rows[0].Length).Select(column => SheetCells.Plain(sheet.Cell(row, column)).ReplaceLineEndings($"{FlatCsv.LineBreak}")));

            Assert.Equal(rows.Select(row => row.Select(SheetCells.Unguarded)), cells);
        }
    }

    [Theory]
    [InlineData("旭区", 2021)]
    [InlineData("旭区", 2022)]
    [InlineData("見本区", 2021)]
    public async Task Each_year_of_it_can_be_read_in_again(string ward, int year)
    {
        var read = OwnBookReader.Read("all.xlsx", await open.BytesAsync("/data/all.xlsx"), new ReadingContext(ward, year));

        Assert.Null(read.Refusal);
        Assert.Empty(read.NotUnderstood);
        Assert.Empty(read.Policy!.Sources[0].Findings);
    }

    [Fact]
    public async Task It_comes_as_a_workbook_under_a_name_of_its_own_and_once()
    {
        using var answer = await open.Visitor.GetAsync("/data/all.xlsx");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/data/all.xlsx") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var unchanged = await open.Visitor.SendAsync(again);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "all_policies_data.xlsx", "運営方針_全年度_データ.xlsx"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task After_a_publication_it_is_another_book()
    {
        await using var site = new TestSite();
        await site.GetAsync("/");
        using var visitor = site.Visitor();
        using var before = new XLWorkbook(new MemoryStream(await visitor.GetByteArrayAsync("/data/all.xlsx")));
        await SecondEdition.PublishAsync(site.Services);
        using var after = new XLWorkbook(new MemoryStream(await visitor.GetByteArrayAsync("/data/all.xlsx")));

        Assert.Equal(1, Newest(before));
        Assert.Equal(2, Newest(after));
    }

    [Fact]
    public async Task Where_nothing_is_public_yet_it_holds_headers_and_the_dictionary()
    {
        await using var site = new TestSite();
        await site.GetAsync("/");
        site.Tamper("DELETE FROM public_editions");
        using var visitor = site.Visitor();
        using var book = new XLWorkbook(new MemoryStream(await visitor.GetByteArrayAsync("/data/all.xlsx")));

        Assert.All(OpenTables.Shapes, shape => Assert.Equal(shape.Columns.Select(column => column.Header), book.Worksheet(shape.Name).Row(1).CellsUsed().Select(cell => cell.GetString())));
        Assert.Contains("オープンデータ", (await site.GetAsync("/data")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static double Newest(XLWorkbook book) => book.Worksheet(1).RowsUsed().Skip(1).Max(row => row.Cell(8).GetDouble());
}
