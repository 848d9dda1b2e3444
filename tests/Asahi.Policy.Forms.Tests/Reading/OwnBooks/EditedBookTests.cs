using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>What somebody changed in a spreadsheet is read, or it is said why not.</summary>
public sealed class EditedBookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-own-book-");
    private readonly List<(FlatShape Shape, List<object?[]> Rows)> _tables = OwnBook.Tables(OwnBook.Contexts["asahi-2021"], OwnBook.Contexts["mihon-2021"]);

    [Fact]
    public void A_text_and_an_amount_are_read_and_what_the_other_tables_still_say_is_a_finding()
    {
        Put("fields", row => Is(row, "fields", "key", "policy#mayors-policy"), "text", "新しい方針\n・一つ目");
        Put("budgets", row => Is(row, "budgets", "item", "1-1-1"), "amount", 9_500L);
        var read = Read();

        Assert.Null(read.Refusal);
        Assert.Empty(read.NotUnderstood);
        Assert.Equal("新しい方針\n・一つ目", read.Policy!.Statement.MayorsPolicy);
        Assert.Equal(9_500, Assert.Single(read.Policy.Issues[0].Strategies[0].Initiatives[0].PlanEntry.Budgets).Amount);
        Assert.Contains(read.Policy.Sources[0].Findings, it => it.Item == ItemCode.Parse("1-1-1") && it.Found.Contains("9,339", StringComparison.Ordinal));
        Assert.Contains(read.Lines, line => line.Field == "mayors-policy" && line.Text.Contains("新しい方針¶・一つ目", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_is_changed_with_its_words()
    {
        Put("judgements", row => Is(row, "judgements", "item", "1-1") && Is(row, "judgements", "yardstick", "アウトカム指標の達成状況"), "mark", "B");
        Assert.EndsWith("符号「B」のことばは「順調でない」です。「順調」とあり、どちらか分かりません", Read("見本区").Refusal, StringComparison.Ordinal);

        Put("judgements", row => Is(row, "judgements", "item", "1-1") && Is(row, "judgements", "mark", "B"), "words", "順調でない");
        var strategy = Read("見本区").Policy!.Issues[0].Strategies[0];
        Assert.Equal("B", ((Review)strategy.SelfEvaluation!.Value).On(CodeSetId.OutcomeStatus)!.Mark);
    }

    [Fact]
    public void An_indicator_is_read_with_its_numbers()
    {
        Put("indicators", row => Is(row, "indicators", "ward", "mihon"), "target", 99.5m);
        Put("indicator-series", row => Is(row, "indicator-series", "ward", "mihon"), "value", 12.25m);
        var first = Read("見本区").Policy!.Issues.SelectMany(issue => issue.Strategies).First(it => it.Plan.Indicators.Count > 0).Plan.Indicators[0];

        Assert.Equal((99.5m, 12.25m), (first.Target, first.Series[0].Value));
    }

    [Fact]
    public void A_cell_of_a_data_table_is_read_and_the_others_stay_as_printed()
    {
        var before = Table(Read("見本区").Policy!);
        Put("surveys", row => row[Column("surveys", "value")] is decimal, "value", 4_321m);
        var after = Table(Read("見本区").Policy!);

        Assert.Equal(1, before.Rows.SelectMany(row => row).Zip(after.Rows.SelectMany(row => row)).Count(pair => pair.First != pair.Second));
        Assert.Contains("4,321", after.Rows.SelectMany(row => row));
    }

    [Theory]
    [InlineData("budgets", "amount", "約9千", "額（千円）「約9千」は、数ではありません")]
    [InlineData("budgets", "amount", "9,33", "額（千円）「9,33」は、数ではありません")]
    [InlineData("budgets", "item", "1月1日", "番号が日付に変わっています")]
    [InlineData("budgets", "item", "2001/1/2", "番号が日付に変わっています")]
    [InlineData("budgets", "item", "2-Jan", "番号が日付に変わっています")]
    [InlineData("budgets", "item", "1-1-99", "「すべての欄」に、番号1-1-99の項目がありません")]
    [InlineData("budgets", "item", "", "番号がありません")]
    [InlineData("budgets", "fiscal_year", "去年", "年度「去年」は、数ではありません")]
    [InlineData("budgets", "policy_year", "今年", "区コードか、運営方針の年度を読めません")]
    [InlineData("fields", "item", "四", "番号「四」を読めません")]
    public void What_cannot_be_read_stops_the_row_and_says_why(string table, string column, string typed, string message)
    {
        Put(table, row => Is(row, table, "ward", "asahi") && (table != "fields" || Is(row, table, "item", "1-1-1")), column, typed);
        var read = Read();

        Assert.Contains(message, read.Refusal, StringComparison.Ordinal);
        Assert.StartsWith($"「{Shape(table).Name}」の", read.Refusal, StringComparison.Ordinal);
        Assert.Equal(read.Refusal, Assert.Single(read.Lines, line => line.Fault == read.Refusal).Fault);
    }

    [Fact]
    public void A_row_that_fits_nothing_is_not_understood_and_can_be_passed_over_by_hand()
    {
        var row = new object?[Shape("fields").Columns.Count];
        _tables.Single(it => it.Shape.Key == "fields").Rows[0].AsSpan(0, 8).CopyTo(row);
        row[Column("fields", "text")] = "覚え書き";
        _tables.Single(it => it.Shape.Key == "fields").Rows.Insert(0, row);
        var line = Assert.Single(Read().NotUnderstood);
        Assert.EndsWith("覚え書き", line.Text, StringComparison.Ordinal);

        var context = new ReadingContext("旭区", 2021) { ByHand = new Dictionary<int, LineDestination> { [line.Number] = LineDestination.LeftOut } };
        var read = OwnBookReader.Read("all.xlsx", OwnBook.Draw(_tables), context);
        Assert.True(Assert.Single(read.NotUnderstood).IsByHand);
        Assert.Equal(line.Number, read.NotUnderstood.Single().Number);
        Assert.Equal(line.Text, read.Policy!.Sources[0].Findings[0].LeftOut);
    }

    [Fact]
    public void Another_book_of_this_site_is_refused_and_so_is_one_without_a_table()
    {
        Assert.Contains("all.xlsx", Refused(OwnBook.Draw([_tables.Single(it => it.Shape.Key == "budgets")])), StringComparison.Ordinal);
        Assert.Contains("「判定」の表がありません", Refused(OwnBook.Draw([.. _tables.Where(it => it.Shape.Key != "judgements")])), StringComparison.Ordinal);
    }

    [Fact]
    public void Saved_again_by_libreoffice_it_says_the_same_and_its_edits_are_read()
    {
        Put("budgets", row => Is(row, "budgets", "item", "1-1-1"), "amount", 9_500L);
        Put("budgets", row => Is(row, "budgets", "item", "1-2-5"), "item", "2021-01-02"); // as a spreadsheet shows a day
        var file = Path.Combine(_folder.FullName, "all.xlsx");
        File.WriteAllBytes(file, OwnBook.Draw(_tables));
        var saved = Directory.CreateDirectory(Path.Combine(_folder.FullName, "saved")).FullName;
        Tool.Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "office")).AbsoluteUri}", "--headless", "--convert-to", "xlsx", "--outdir", saved, file);
        var bytes = File.ReadAllBytes(Path.Combine(saved, "all.xlsx"));
        Assert.NotEqual(File.ReadAllBytes(file), bytes);

        var read = OwnBookReader.Read("all.xlsx", bytes, new ReadingContext("旭区", 2021));
        Assert.Contains("番号が日付に変わっています", read.Refusal, StringComparison.Ordinal);
        Assert.Equal(9_500, Assert.Single(read.Policy!.Issues[0].Strategies[0].Initiatives[0].PlanEntry.Budgets).Amount);

        var sample = OwnBookReader.Read("all.xlsx", bytes, new ReadingContext("見本区", 2021));
        var before = OwnBookReader.Read("all.xlsx", OwnBook.Draw(_tables), new ReadingContext("見本区", 2021));
        Assert.Null(sample.Refusal);
        Assert.Equal(before.Lines.Count, sample.Lines.Count);
        Assert.Equal(OwnBook.Carried(Frozen(before.Policy!)), OwnBook.Carried(Frozen(sample.Policy!)));
        Assert.Empty(sample.Policy!.Sources[0].Findings);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Refused(byte[] bytes) => Assert.Throws<UnreadableSourceException>(() => OwnBookReader.Read("all.xlsx", bytes, new ReadingContext())).Message;

    private static Domain.Editions.PublishedPolicy Frozen(OperatingPolicy policy) =>
        Domain.Publishing.Freezing.Freeze(policy, new Ward("mihon", "見本区", "見本市", isSample: true), Domain.Publishing.PrintedContacts.None);

    private ReadDocument Read(string ward = "旭区") => OwnBookReader.Read("all.xlsx", OwnBook.Draw(_tables), new ReadingContext(ward, 2021));

    private void Put(string table, Func<object?[], bool> which, string column, object? value) =>
        _tables.Single(it => it.Shape.Key == table).Rows.First(which)[Column(table, column)] = value;

    private bool Is(object?[] row, string table, string column, string? value) => row[Column(table, column)] as string == value;

    private static DataTable Table(OperatingPolicy policy) => policy.Issues.First(issue => issue.Plan.Tables.Count > 0).Plan.Tables[0];

    private FlatShape Shape(string table) => _tables.Single(it => it.Shape.Key == table).Shape;

    private int Column(string table, string column) => Shape(table).Columns.ToList().FindIndex(it => it.Name == column);
}
