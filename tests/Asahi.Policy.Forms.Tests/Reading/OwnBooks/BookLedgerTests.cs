using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Reading.OwnBooks;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading.OwnBooks;

/// <summary>What staff read in the ledger of a workbook.</summary>
public sealed class BookLedgerTests
{
    public static TheoryData<string> Years => [.. OwnBook.Contexts.Keys];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_field_is_called_in_japanese(string year)
    {
        var policy = OwnBook.Contexts[year].Policy;
        var read = OwnBookReader.Read("all.xlsx", OwnBook.Whole, new ReadingContext(policy.Ward.Name, policy.FiscalYear));
        var names = read.Lines.Where(line => line.Field is not null).Select(line => LedgerWords.OfField(line.Field, policy.Era)).ToHashSet();

        Assert.DoesNotContain(names, name => name.Replace("SDGs", "", StringComparison.Ordinal).Any(char.IsAsciiLetter));
        Assert.DoesNotContain(names, name => name.Contains("そのほかの欄", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1-1 judgements", "戦略1-1の判定")]
    [InlineData("1 tables/4292c88a", "経営課題1の現状のデータ")]
    [InlineData("notes/4292c88a", "経過の注記")]
    [InlineData("1-1 midterm/challenge", "戦略1-1の中間振り返りの課題")]
    [InlineData("1-1-1 evaluation/results", "具体的取組1-1-1の当年度の取組実績")]
    [InlineData("1-1 midterm/results-of", "戦略1-1の中間振り返りのアウトカム指標ごとの実績")]
    [InlineData("1-1-1 remark/Achievements", "具体的取組1-1-1の年間の取組成果と今後取り組みたいこと")]
    [InlineData("1-1 unasked/recognition", "戦略1-1の課題認識")]
    [InlineData("1-1-1 table/results", "具体的取組1-1-1の「達成状況（総括表）」の表")]
    [InlineData("table/texts", "「文章（一行ずつ）」の表")]
    [InlineData("r1 number", "市政改革の取組1の番号")]
    [InlineData("section", "担当")]
    [InlineData("never-heard-of", "そのほかの欄")]
    [InlineData("table/never-heard-of", "そのほかの欄")]
    public void A_field_is_called_as_its_form_or_its_table_calls_it(string field, string words) =>
        Assert.Equal(words, LedgerWords.OfField(field, FormEra.Reiwa3));

    [Fact]
    public void A_row_stands_where_it_says_and_an_echo_in_its_table()
    {
        var read = Read(OwnBook.Tables(OwnBook.Contexts["mihon-2021"]));
        var shown = read.Lines.Where(line => line.Fate == LineFate.Placed).Select(line => LedgerWords.OfField(line.Field, FormEra.Reiwa3)).ToHashSet();

        Assert.Superset(
            new HashSet<string> { "戦略1-1のアウトカム指標", "戦略1-1のアウトカム指標の達成状況", "具体的取組1-1-1の「達成状況（総括表）」の表", "市政改革の取組1の目標の達成状況" },
            shown);
    }

    [Fact]
    public void The_rows_of_the_results_table_are_called_so() => Assert.Equal(
        ["「達成状況（総括表）」の表", "具体的取組1-1-1の「達成状況（総括表）」の表"],
        GoldenPage.Read(Seeds.Text(Seeds.Table), new ReadingContext("旭区", 2022)).Lines.Select(line => LedgerWords.OfField(line.Field, FormEra.Reiwa3)).Distinct().Take(2));

    [Theory]
    [InlineData("policy#memo")]
    [InlineData("o1-1#target")]
    [InlineData("o1-1#evaluation/memo")]
    [InlineData("easy#memo")]
    public void A_row_of_an_unknown_field_is_not_said_to_be_placed(string key)
    {
        var tables = OwnBook.Tables(OwnBook.Contexts["mihon-2021"]);
        var (shape, rows) = tables.Single(it => it.Shape.Key == "fields");
        var (at, text) = (Column(shape, "key"), Column(shape, "text"));
        object?[] row = [.. rows.First(it => ((string)it[at]!).StartsWith(key.Split('#')[0] + "#", StringComparison.Ordinal))];
        (row[at], row[text]) = (key, "覚え書き");
        rows.Add(row);
        var read = Read(tables);

        Assert.Equal((LineFate.NotUnderstood, (string?)null), (Assert.Single(read.NotUnderstood).Fate, read.NotUnderstood.Single().Fault));
        Assert.EndsWith("覚え書き", read.NotUnderstood.Single().Text, StringComparison.Ordinal);
        Assert.Null(read.Refusal);
    }

    [Fact]
    public void Of_very_many_differences_the_number_of_the_others_is_said()
    {
        var tables = OwnBook.Tables(OwnBook.Contexts["mihon-2021"]);
        var (shape, rows) = tables.Single(it => it.Shape.Key == "texts");
        Change(shape, rows, 130);
        var findings = Read(tables).Policy!.Sources[0].Findings;

        Assert.Equal(101, findings.Count);
        Assert.Equal("ほかの表と違うことが書かれている行が、ほかに30件あります。", findings[^1].Found);
    }

    [Fact]
    public void A_hundred_differences_are_all_of_them()
    {
        var tables = OwnBook.Tables(OwnBook.Contexts["mihon-2021"]);
        var (shape, rows) = tables.Single(it => it.Shape.Key == "texts");
        Change(shape, rows, 100);

        Assert.Equal(100, Read(tables).Policy!.Sources[0].Findings.Count);
    }

    private static ReadDocument Read(List<(FlatShape Shape, List<object?[]> Rows)> tables) =>
        OwnBookReader.Read("all.xlsx", OwnBook.Draw(tables), new ReadingContext("見本区", 2021));

    // What an item says, its section aside: that is no matter of what is read in.
    private static void Change(FlatShape shape, List<object?[]> rows, int count) =>
        rows.Where(row => row[Column(shape, "item")] is not null && (string)row[Column(shape, "label")]! != "担当")
            .Take(count).ToList()
            .ForEach(row => row[Column(shape, "text")] = "ほかの文");

    private static int Column(FlatShape shape, string name) => shape.Columns.ToList().FindIndex(column => column.Name == name);
}
