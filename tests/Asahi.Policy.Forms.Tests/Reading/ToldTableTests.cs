using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>What staff say of the lines of a table.</summary>
public sealed class ToldTableTests
{
    private const string Indicators = """
        令和8年度 生野区運営方針の達成状況
        経営課題	指標	目標	令和8年度の実績	前年度の実績	達成状況
        1 やさしいまち	町会に入っている世帯の割合	60%以上	57.3%	56.1%	B
        学びのまち	欠席の日数	10日以下	9日	12日	A
        	訓練に出た人	1,200人以上	1,351人	―	A
        """;

    [Theory]
    [InlineData("計\t15件\t\t\t\t\t\t\t\t")]
    [InlineData("※\t注記")]
    [InlineData("注記だけの行")]
    public void A_line_of_the_results_table_goes_where_it_is_sent(string line)
    {
        var text = Seeds.Text(Seeds.Table).TrimEnd('\n') + "\n" + line + "\n";
        var number = GoldenPage.Read(text, new ReadingContext("旭区", 2022)).Lines[^1].Number;

        var left = GoldenPage.Read(text, Told(number, LineDestination.LeftOut));
        Assert.Null(left.Refusal);
        Assert.Equal((LineFate.NotUnderstood, true), (left.Lines[^1].Fate, left.Lines[^1].IsByHand));
        Assert.Equal(left.Lines[^1].Text, Assert.Single(left.Policy!.Sources[0].Findings, finding => finding.LeftOut is not null).LeftOut);

        var furniture = GoldenPage.Read(text, Told(number, LineDestination.Furniture));
        Assert.Null(furniture.Refusal);
        Assert.Equal((LineFate.Furniture, true), (furniture.Lines[^1].Fate, furniture.Lines[^1].IsByHand));
        Assert.DoesNotContain(furniture.Policy!.Sources[0].Findings, finding => finding.LeftOut is not null);
        Assert.Equal(15, furniture.Policy.Issues.SelectMany(issue => issue.Strategies).Sum(strategy => strategy.Initiatives.Count));
    }

    [Fact]
    public void What_was_taught_holds_for_tables_and_what_is_said_by_hand_goes_before_it()
    {
        var text = Seeds.Text(Seeds.Table).TrimEnd('\n') + "\n※\t注記\n";
        var context = new ReadingContext("旭区", 2022)
        {
            Taught = new Dictionary<string, LineDestination> { [LineDestination.KeyOf("※\t注記")] = LineDestination.Furniture },
        };

        Assert.Equal((null, LineFate.Furniture), (GoldenPage.Read(text, context).Refusal, GoldenPage.Read(text, context).Lines[^1].Fate));

        var number = GoldenPage.Read(text, context).Lines[^1].Number;
        var byHand = context with { ByHand = new Dictionary<int, LineDestination> { [number] = LineDestination.LeftOut } };
        Assert.Equal(LineFate.NotUnderstood, GoldenPage.Read(text, byHand).Lines[^1].Fate);
    }

    [Fact]
    public void A_line_above_the_table_goes_where_it_is_sent_and_so_does_its_title()
    {
        var text = "旭区役所 令和4年度\n資料3\n" + Seeds.Text(Seeds.Table).TrimStart('\n', '\r');
        var read = GoldenPage.Read(text, new ReadingContext("旭区", 2022)
        {
            ByHand = new Dictionary<int, LineDestination> { [1] = LineDestination.LeftOut, [2] = LineDestination.Furniture },
        });

        Assert.Equal((null, false), (read.Title, read.StatesYear));
        Assert.Equal([LineFate.NotUnderstood, LineFate.Furniture], read.Lines.Take(2).Select(line => line.Fate));
        Assert.All(read.Lines.Take(2), line => Assert.True(line.IsByHand));
        Assert.Equal(["旭区役所 令和4年度"], read.Policy!.Sources[0].Findings.Select(finding => finding.LeftOut).OfType<string>());
    }

    [Fact]
    public void Rows_below_one_that_is_left_out_are_not_of_the_issue_before()
    {
        var context = new ReadingContext("生野区") { ByHand = new Dictionary<int, LineDestination> { [4] = LineDestination.LeftOut } };
        var unknown = GoldenPage.Read(Indicators, context);
        Assert.Contains("5行目", unknown.Refusal, StringComparison.Ordinal);
        Assert.Contains("経営課題「学びのまち」の番号を読めません", unknown.Refusal, StringComparison.Ordinal);

        var known = GoldenPage.Read(Indicators.Replace("\n学び", "\n2 学び", StringComparison.Ordinal).Replace("\tA\n", "\tC\n", StringComparison.Ordinal), context);
        Assert.Null(known.Refusal);
        Assert.Equal(
            [(1, "町会に入っている世帯の割合"), (2, "訓練に出た人")],
            known.Policy!.Issues.Select(issue => (issue.Number, Assert.Single(issue.Plan.Indicators).Sentence)));
        Assert.Equal("学びのまち", known.Policy.Issues[1].Name);
    }

    [Theory]
    [InlineData("※\t注記")]
    [InlineData("計\t\t\t\t\t")]
    public void A_note_between_the_rows_of_an_issue_does_not_end_it(string note)
    {
        var text = Indicators.Replace("学びのまち\t", "\t", StringComparison.Ordinal).Replace("\n\t訓練", $"\n{note}\n\t訓練", StringComparison.Ordinal);
        var read = GoldenPage.Read(text, new ReadingContext("生野区") { ByHand = new Dictionary<int, LineDestination> { [5] = LineDestination.LeftOut } });

        Assert.Null(read.Refusal);
        Assert.Equal(3, Assert.Single(read.Policy!.Issues).Plan.Indicators.Count);
        Assert.Equal((LineFate.NotUnderstood, true), (read.Lines[4].Fate, read.Lines[4].IsByHand));
        Assert.Equal(read.Lines[4].Text, Assert.Single(read.Policy.Sources[0].Findings).LeftOut);
    }

    private static ReadingContext Told(int line, LineDestination destination) =>
        new("旭区", 2022) { ByHand = new Dictionary<int, LineDestination> { [line] = destination } };
}
