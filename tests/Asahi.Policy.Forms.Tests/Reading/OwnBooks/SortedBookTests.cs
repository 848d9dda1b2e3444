using System.Text;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>A sheet is sorted with one key: where a row belongs it says itself.</summary>
public sealed class SortedBookTests
{
    public static TheoryData<string> Years => [.. OwnBook.Contexts.Keys];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_book_whose_sheets_were_sorted_says_the_same(string year)
    {
        var context = OwnBook.Contexts[year];
        var tables = OwnBook.Tables(context);
        var random = new Random(7);

        // Answers stand in the order of their rows, and so do notes and data tables, which nothing else tells.
        foreach (var (_, rows) in tables.Where(table => table.Shape.Key is not ("fields" or "judgements")))
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        }

        var read = Read(tables, context.Policy.Ward.Name, context.Policy.FiscalYear);

        Assert.Null(read.Refusal);
        Assert.Empty(read.Policy!.Sources[0].Findings.Select(it => $"{it.Place} {it.Found}"));
        Assert.Equal(Encoding.UTF8.GetString(OwnBook.Carried(context.Policy)), Carried(read, context.Policy.Ward.Code));
    }

    [Theory]
    [InlineData("asahi-2021")]
    [InlineData("mihon-2021")]
    [InlineData("mihon-2026")]
    public void All_fields_the_other_way_round_mean_the_same_indicators_and_numbers(string year)
    {
        var context = OwnBook.Contexts[year];
        var tables = OwnBook.Tables(context);
        tables.ForEach(table => table.Rows.Reverse());
        var read = Read(tables, context.Policy.Ward.Name, context.Policy.FiscalYear);
        var frozen = read.Policy!.Freeze(new Ward("mihon", "見本区", "見本市", isSample: true), PrintedContacts.None);

        Assert.Null(read.Refusal);
        Assert.Equal(
            context.Policy.Items.SelectMany(item => item.ItemPlan.Indicators.Select(it => (item.Key, it.Key, it.Sentence, it.Target))),
            frozen.Items.SelectMany(item => item.ItemPlan.Indicators.Select(it => (item.Key, it.Key, it.Sentence, it.Target))));
        Assert.Equal(
            context.Policy.Items.SelectMany(item => Results(item.MidtermReview).Concat(Results(item.SelfEvaluation))),
            frozen.Items.SelectMany(item => Results(item.MidtermReview).Concat(Results(item.SelfEvaluation))));
        Assert.Equal(Cells(context.Policy.Issues.SelectMany(issue => issue.Plan.Tables)), Cells(frozen.Issues.SelectMany(issue => issue.Plan.Tables)));
    }

    [Fact]
    public void A_table_with_two_columns_of_one_name_keeps_their_order_within_a_line()
    {
        var tables = Book(["年度", "人数", "人数"], [["1年", "10", "20"], ["2年", "30", "40"]]);
        var rows = tables.Single(it => it.Shape.Key == "surveys").Rows;
        rows.Sort((one, other) => ((long)other[Line]!).CompareTo((long)one[Line]!));
        var table = Assert.Single(Read(tables).Policy!.Issues[0].Plan.Tables);

        Assert.Equal(["1年,10,20", "2年,30,40"], table.Rows.Select(row => string.Join(',', row)));
    }

    [Theory]
    [InlineData("line", null, "番号のない行はありません")]
    [InlineData("line", "三", "行「三」は、数ではありません")]
    [InlineData("line", 3L, "3行目はありません")]
    [InlineData("line", 0L, "0行目はありません")]
    [InlineData("line", 2L, "行の名「1年」が、表の2行目「2年」と合いません")]
    [InlineData("column_name", "人口", "列「人口」がありません")]
    [InlineData("column_name", "", "列「」がありません")]
    [InlineData("column_name", "年度", "1行目の「年度」が二つあります")]
    [InlineData("row_name", "2年", "行の名「2年」が、表の1行目「1年」と合いません")]
    [InlineData("table", "別の表", "「すべての欄」に、表「別の表」がありません")]
    public void A_cell_without_its_place_is_said(string column, object? typed, string message)
    {
        var tables = Book(["年度", "人数"], [["1年", "10"], ["2年", "30"]]);
        var (shape, rows) = tables.Single(it => it.Shape.Key == "surveys");
        rows[1][shape.Columns.ToList().FindIndex(it => it.Name == column)] = typed;

        // Its place is taken, or free, by a cell that is as it was.
        if (typed is 2L)
        {
            rows.RemoveAt(3);
        }

        var read = Read(tables);
        Assert.Contains(read.Lines, line => line.Fault?.Contains(message, StringComparison.Ordinal) == true);
        Assert.NotNull(read.Refusal);
    }

    [Fact]
    public void A_cell_that_is_gone_is_said()
    {
        var tables = Book(["年度", "人数"], [["1年", "10"], ["2年", "30"]]);
        tables.Single(it => it.Shape.Key == "surveys").Rows.RemoveAt(3);

        Assert.Contains("足りないますがあります", Read(tables).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_an_indicator_that_is_said_twice_is_no_value()
    {
        var tables = OwnBook.Tables(OwnBook.Contexts["mihon-2021"]);
        var rows = tables.Single(it => it.Shape.Key == "indicator-series").Rows;
        rows.Add([.. rows[0]]);

        Assert.EndsWith("の値が二つあります", Read(tables, "見本区", 2021).Refusal, StringComparison.Ordinal);
    }

    private static int Line => OwnBook.Tables(OwnBook.Contexts["mihon-2021"]).Single(it => it.Shape.Key == "surveys").Shape.Columns.ToList().FindIndex(it => it.Name == "line");

    private static ReadDocument Read(List<(FlatShape Shape, List<object?[]> Rows)> tables, string ward = "見本区", int year = 2021) =>
        OwnBookReader.Read("all.xlsx", OwnBook.Draw(tables), new ReadingContext(ward, year));

    private static string Carried(ReadDocument read, string ward) => Encoding.UTF8.GetString(OwnBook.Carried(read.Policy!.Freeze(
        ward == "mihon" ? new Ward("mihon", "見本区", "見本市", isSample: true) : new Ward("asahi", "旭区", "大阪市"),
        PrintedContacts.None)));

    private static IEnumerable<(string, decimal?, string?)> Results(Review? review) =>
    [
        .. (review?.Indicators ?? []).Select(it => (it.Key, it.Actual, it.Status)),
        .. (review?.Judgements ?? []).OrderBy(it => it.Set).Select(it => (it.Set.ToString(), (decimal?)null, (string?)it.Mark)),
    ];

    private static IEnumerable<string> Cells(IEnumerable<DataTable> tables) =>
        tables.Select(table => string.Join('/', table.Rows.Select(row => string.Join(',', row)).Prepend(table.Title))).Order(StringComparer.Ordinal);

    // One issue with one table.
    private static List<(FlatShape Shape, List<object?[]> Rows)> Book(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var context = OwnBook.Contexts["mihon-2021"];
        var table = new DataTable("人の数", columns, rows, null);
        var issues = context.Policy.Issues.Select((issue, at) => issue with { Plan = issue.Plan with { Tables = at == 0 ? [table] : [] } });

        return OwnBook.Tables(context with { Policy = context.Policy with { Issues = [.. issues] } });
    }
}
