using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Reading;

/// <summary>The table of the form from 2023 on, in which indicators belong to issues and are judged one by one.</summary>
public sealed class IndicatorTableTests
{
    private const string Table = """
        令和8年度 生野区運営方針の達成状況
        経営課題	指標	目標	令和8年度の実績	前年度の実績	達成状況
        1 やさしいまち	町会に入っている世帯の割合	60%以上	57.3%	56.1%	B
        	訓練に出た人	1,200人以上	1,351人	―	A
        2 学びのまち	欠席の日数	10日以下	集計中	12日	
        """;

    [Fact]
    public void Each_row_is_an_indicator_of_its_issue_with_its_result()
    {
        var read = GoldenPage.Read(Table);
        var policy = read.Policy!;

        Assert.Equal((SourceKind.ResultsTable, "生野区", 2026, null), (read.Kind, read.Office, read.FiscalYear!.Value, read.Refusal));
        Assert.Equal(["やさしいまち", "学びのまち"], policy.Issues.Select(issue => issue.Name));
        Assert.Equal(
            [(60m, "%", Direction.Up), (1_200m, "人", Direction.Up), (10m, "日", Direction.Down)],
            policy.Issues.SelectMany(issue => issue.Plan.Indicators).Select(it => (it.Target!.Value, it.Unit!, it.Direction!.Value)));
        Assert.Equal(
            [("B", 57.3m, 56.1m, null), ("A", 1_351m, null, null), (null, null, 12m, "集計中")],
            policy.Issues.SelectMany(issue => ((Review)issue.SelfEvaluation!.Value).Indicators).Select(it => (it.Status, it.Actual, it.Previous, it.Text)));
        Assert.All(read.Lines, line => Assert.Equal(LineFate.Placed, line.Fate));
    }

    [Fact]
    public void A_table_in_a_saved_page_says_the_same()
    {
        var rows = Table.Split('\n').Skip(1).Select(line => "<tr>" + string.Concat(line.Split('\t').Select(cell => $"<td>{cell}</td>")) + "</tr>");
        var merged = string.Concat(rows).Replace("<tr><td></td><td>訓練", "<tr><td>訓練", StringComparison.Ordinal);
        var read = GoldenPage.Read($"<html><body><p>令和8年度 生野区運営方針の達成状況</p><table>{merged}</table></body></html>");

        Assert.Equal(3, read.Policy!.Issues.Sum(issue => issue.Plan.Indicators.Count));
        Assert.Null(read.Refusal);
    }

    [Fact]
    public void A_page_that_holds_such_a_table_is_a_page_all_the_same()
    {
        var read = GoldenPage.Read("令和8年度 生野区運営方針\n目標(何をめざすのか)\n安心のまち\n" + Table[(Table.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        Assert.Equal((SourceKind.PolicyPage, "安心のまち"), (read.Kind, read.Policy!.Statement.Goal));
    }

    [Theory]
    [InlineData("\tB", "\tC", "「C」は、アウトカム指標の達成状況（定量評価）の符号ではありません")]
    [InlineData("\tB", "\t達成", "「達成」は、アウトカム指標の達成状況（定量評価）の符号ではありません")]
    [InlineData("60%以上", "およそ6割", "目標「およそ6割」を、一つの数として読めません")]
    [InlineData("1,200人", "1,20人", "目標「1,20人以上」を、一つの数として読めません")]
    [InlineData("2 学びのまち", "学びのまち", "経営課題「学びのまち」の番号を読めません")]
    [InlineData("\t―\tA", "", "欄の数が合いません")]
    public void A_row_that_cannot_be_read_is_said_with_its_place(string found, string written, string reason)
    {
        var read = GoldenPage.Read(Table.Replace(found, written, StringComparison.Ordinal));

        Assert.Contains(reason, read.Refusal, StringComparison.Ordinal);
        Assert.Single(read.Lines, line => line.Fault is not null);
    }

    [Theory]
    [InlineData("令和7年度 生野区運営方針の達成状況")]
    [InlineData("令和8年度 港区運営方針の達成状況")]
    public void A_table_that_contradicts_itself_or_is_of_another_ward_is_refused(string title)
    {
        var context = new ReadingContext("生野区");

        Assert.Throws<UnreadableSourceException>(() => GoldenPage.Read(Table.Replace("令和8年度 生野区運営方針の達成状況", title, StringComparison.Ordinal), context));
    }

    [Fact]
    public void A_table_of_a_year_without_such_a_form_is_refused() => Assert.Throws<UnreadableSourceException>(
        () => GoldenPage.Read(Table.Replace("令和8年度", "令和4年度", StringComparison.Ordinal)));
}
