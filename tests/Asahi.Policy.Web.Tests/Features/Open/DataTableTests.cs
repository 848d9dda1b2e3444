using System.Globalization;
using System.Text;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Tests.Support;
using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Sylvan.Data.Csv;

namespace Asahi.Policy.Web.Tests.Features.Open;

/// <summary>The tables as CSV: strict in form, the same as the workbook, and each cell what its column promises.</summary>
[Collection(OpenCollection.Name)]
public sealed class DataTableTests(OpenSite open)
{
    private const string Formula = "=+-@＝＋－＠\t";

    public static TheoryData<string> Tables => [.. OpenTables.Shapes.Select(shape => shape.Key)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_is_strict_csv_and_each_cell_is_what_its_column_promises(string key)
    {
        var shape = OpenTables.Shapes.Single(shape => shape.Key == key);

        foreach (var address in OpenSite.Years.Select(year => Address(year, key)).Append(AllAddress(key)))
        {
            var rows = StrictCsv.Read(await open.BytesAsync(address));

            Assert.Equal(shape.Columns.Select(column => column.Header), rows[0]);
            Assert.Equal(rows[0].Length, rows[0].Distinct().Count());

            foreach (var row in rows.Skip(1))
            {
                Assert.Equal(shape.Columns.Count, row.Length);
                Assert.All(shape.Columns.Zip(row), cell => Assert.True(Fits(cell.First, cell.Second), $"{address}: 「{cell.Second}」 does not fit into {cell.First.Header}."));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_reader_that_is_not_ours_reads_the_same_cells(string key)
    {
        var bytes = await open.BytesAsync(AllAddress(key));
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' });
        var rows = new List<string[]>();

        while (await csv.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)]);
        }

        Assert.True(rows.Count > 1, key);
        Assert.Equal(StrictCsv.Read(bytes), rows);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_table_of_all_years_is_the_tables_of_the_years_one_under_another(string key)
    {
        var all = StrictCsv.Read(await open.BytesAsync(AllAddress(key)));
        var years = new List<string[]>();

        foreach (var year in OpenSite.Years)
        {
            var rows = StrictCsv.Read(await open.BytesAsync(Address(year, key)));
            Assert.All(rows.Skip(1), row => Assert.Equal((year.Ward, $"{year.Year}"), (row[1], row[3])));
            years.AddRange(rows.Skip(1));
        }

        Assert.NotEmpty(years);
        Assert.Equal(years, all.Skip(1));
    }

    [Fact]
    public async Task Rows_carry_whether_they_are_inferred_or_invented()
    {
        var rows = StrictCsv.Read(await open.BytesAsync("/data/judgements.csv")).Skip(1).ToList();

        Assert.All(rows, row => Assert.Equal((row[1], row[3]) == ("asahi", "2022") ? "推定" : "記載", row[4]));
        Assert.All(rows, row => Assert.Equal((row[1], row[3]) == ("asahi", "2022") ? "推定" : "記載", row[5]));
        Assert.All(rows, row => Assert.Equal(
            (row[1], row[3]) switch
            {
                ("mihon", _) => "見本データ（架空）",
                ("asahi", "2022") => "公開資料から再構成し、区の職員が加筆・確認", // its second edition
                _ => "公開資料から再構成",
            },
            row[6]));
        Assert.All(rows.Where(row => (row[1], row[3]) == ("asahi", "2022")), row => Assert.Equal("2", row[7]));
    }

    [Theory]
    [InlineData("asahi", 2021)]
    [InlineData("asahi", 2022)]
    [InlineData("mihon", 2021)]
    public async Task A_table_says_the_same_as_its_sheet_in_the_workbook(string ward, int year)
    {
        await using var scope = open.Site.Services.CreateAsyncScope();
        var edition = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync(ward, year))!;
        var stamp = new EditionStamp(edition.Number, edition.Kind, Domain.Years.JapanTime.DateOf(edition.MadeAt), $"{OpenSite.Root}/{ward}/{year}");
        using var book = new XLWorkbook(new MemoryStream(FormSet.Workbook(new FormContext(edition.Policy, stamp))));
        var sheets = book.Worksheets.Skip(OfficialForms.Of(edition.Policy.Era).Count).ToList();
        var keys = OpenTables.Shapes.Select(shape => shape.Key).Where(key => key != OpenTables.Fields).ToList();

        Assert.Equal(keys.Count, sheets.Count);

        foreach (var (key, sheet) in keys.Zip(sheets))
        {
            var csv = StrictCsv.Read(await open.BytesAsync($"/{ward}/{year}/data/{key}.csv"));
            var headers = sheet.Row(1).CellsUsed().Select(cell => cell.GetString()).ToList();

            Assert.Equal(sheet.LastRowUsed().RowNumber(), csv.Count);

            foreach (var (header, column) in headers.Select((header, at) => (header, at + 1)))
            {
                var at = Array.IndexOf(csv[0], header);
                Assert.Equal(Enumerable.Range(1, csv.Count).Select(row => SheetCells.Plain(sheet.Cell(row, column))), csv.Select(row => SheetCells.Unguarded(row[at])));
            }
        }
    }

    [Fact]
    public async Task Amounts_are_those_of_the_edition_and_blank_is_not_zero()
    {
        await using var scope = open.Site.Services.CreateAsyncScope();

        foreach (var (ward, year) in OpenSite.Years)
        {
            var policy = (await scope.ServiceProvider.GetRequiredService<PublishedPolicies>().FindAsync(ward, year))!.Policy;
            var wanted = policy.Items.Where(item => item.Place.Code is not null).SelectMany(item => item.Budgets, (item, budget) =>
                (item.Place.Code!.Value.ToString(), $"{budget.FiscalYear}", budget.Kind == BudgetKind.Planned ? "予算額" : "決算額", budget.Amount?.ToString(CultureInfo.InvariantCulture) ?? ""));
            var given = StrictCsv.Read(await open.BytesAsync($"/{ward}/{year}/data/budgets.csv")).Skip(1).Select(row => (row[8], row[11], row[12], row[13]));
            var json = (await open.JsonAsync($"/{ward}/{year}/data.json")).GetProperty("issues").EnumerateArray()
                .SelectMany(issue => issue.GetProperty("strategies").EnumerateArray().SelectMany(strategy => strategy.GetProperty("initiatives").EnumerateArray()).Prepend(issue))
                .SelectMany(item => item.GetProperty("budgets").EnumerateArray(), (item, budget) => (item.GetProperty("code").GetString()!, budget.GetProperty("fiscalYear").GetRawText(), budget.GetProperty("kind").GetProperty("name").GetString()!, budget.GetProperty("amountThousandYen").ToString()));

            Assert.Equal(wanted, given);
            Assert.Equal(wanted, json);
        }
    }

    [Fact]
    public async Task A_table_comes_under_a_name_that_every_program_can_read()
    {
        using var answer = await open.Visitor.GetAsync("/asahi/2022/data/indicator-series.csv");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("asahi_policy_2022_indicator_series_v2.csv", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("旭区_2022年度_指標の推移_第2版.csv", answer.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public void Texts_never_become_formulas_and_numbers_stay_numbers()
    {
        var shape = new FlatShape("t", "t", "t", [.. Enumerable.Range(0, 8).Select(at => new FlatColumn($"c{at}", $"列{at}", FlatKind.Either, "t"))]);
        var row = StrictCsv.Read(FlatCsv.Write(shape, [["=1+1", "＝A1", "-A1", -5L, -1.50m, "一\r\n二\n三", "「\"x\",y」", null]]))[1];

        Assert.Equal(["'=1+1", "'＝A1", "'-A1", "-5", "-1.50", "一¶二¶三", "「\"x\",y」", ""], row);
    }

    [Fact]
    public async Task The_sign_for_a_line_break_stands_for_nothing_else()
    {
        foreach (var (ward, year) in OpenSite.Years)
        {
            Assert.DoesNotContain(FlatCsv.LineBreak, System.Text.Encoding.UTF8.GetString(await open.BytesAsync($"/{ward}/{year}/data.json")));
        }
    }

    private static bool Fits(FlatColumn column, string cell) => (column.Kind, cell) switch
    {
        (_, "") => column.Blank is not null,
        (FlatKind.Whole, _) => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (FlatKind.Number, _) => SheetCells.IsNumber(cell),
        (FlatKind.Either, _) => SheetCells.IsNumber(cell) || !Formula.Contains(cell[0], StringComparison.Ordinal),
        _ => !Formula.Contains(cell[0], StringComparison.Ordinal),
    };

    private static string Address((string Ward, int Year) year, string key) => $"/{year.Ward}/{year.Year}/{(key == OpenTables.Fields ? "data.csv" : $"data/{key}.csv")}";

    private static string AllAddress(string key) => key == OpenTables.Fields ? "/data/all.csv" : $"/data/{key}.csv";
}
