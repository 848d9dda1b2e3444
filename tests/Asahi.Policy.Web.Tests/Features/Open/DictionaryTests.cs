using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The data dictionary leaves no column out.</summary>
[Collection(OpenCollection.Name)]
public sealed class DictionaryTests(OpenSite open)
{
    [Fact]
    public void Every_column_of_every_table_is_described() => Assert.All(OpenTables.Shapes, table =>
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", table.Key);
        Assert.NotEmpty(table.Meaning);
        Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count());
        Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Header).Distinct().Count());
        Assert.All(table.Columns, column =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", column.Name);
            Assert.NotEmpty(column.Meaning);
            Assert.False(column.Meaning.EndsWith('。'), $"{column.Meaning}: the page sets the full stop.");
        });
    });

    [Fact]
    public async Task The_file_lists_the_columns_of_the_tables_in_their_order()
    {
        var rows = StrictCsv.Read(await open.BytesAsync("/data/dictionary.csv"));

        Assert.Equal(["表", "表の名称", "列の順", "列", "列の見出し", "種類", "単位", "意味", "空欄の意味"], rows[0]);

        foreach (var table in OpenTables.Shapes)
        {
            var address = table.Key == OpenTables.Fields ? "/data/all.csv" : $"/data/{table.Key}.csv";
            Assert.Equal(StrictCsv.Read(await open.BytesAsync(address))[0], rows.Where(row => row[0] == table.Key).Select(row => row[4]));
        }
    }

    [Fact]
    public async Task The_page_shows_each_column_with_its_meaning()
    {
        var page = await open.Site.GetAsync("/data/dictionary");
        var shown = page.QuerySelectorAll(".columns > div").Select(entry => (Name: entry.QuerySelector("code")!.TextContent, Words: entry.TextContent)).ToList();

        Assert.All(OpenTables.Shapes.SelectMany(table => table.Columns), column => Assert.Contains(shown, it => it.Name == column.Name && it.Words.Contains(column.Header, StringComparison.Ordinal) && it.Words.Contains(column.Meaning, StringComparison.Ordinal)));
        Assert.Equal(OpenTables.Shapes.Select(table => $"table-{table.Key}"), page.QuerySelectorAll("section[aria-labelledby^=table-]").Select(section => section.GetAttribute("aria-labelledby")));
    }
}
