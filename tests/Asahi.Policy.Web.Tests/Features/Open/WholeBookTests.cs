using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Xlsx;
using Asahi.Policy.Web.Tests.Support;
using ClosedXML.Excel;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>All tables of all years as one workbook: the same as the tables one by one, and the same bytes whenever it is drawn.</summary>
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
    public async Task Drawn_at_another_time_it_has_the_same_bytes()
    {
        var (shape, madeAt) = (OpenTables.Shapes[0], new DateTime(2022, 6, 10, 3, 4, 6, DateTimeKind.Utc));
        byte[] Draw() => FlatBook.Draw([new(shape, [[.. shape.Columns.Select(column => (object?)column.Header)]])], "題", madeAt);
        var first = Draw();
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // zip archives count in twos of seconds

        Assert.Equal(first, Draw());
    }
}
