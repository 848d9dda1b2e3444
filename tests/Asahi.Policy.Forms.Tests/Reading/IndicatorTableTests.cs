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
    [InlineData("\tB", "\t56.1%", "「56.1%」は、アウトカム指標の達成状況（定量評価）の符号ではありません")]
    [InlineData("57.3%", "\t57.3%", "欄の数が、見出しより多くあります")]
    [InlineData("\tB", "\tB\t引き続き呼びかける", "欄の数が、見出しより多くあります")]
    [InlineData("\t目標\t", "\tR8目標\t", "見出し「R8目標」の欄を読めません")]
    [InlineData("\t目標\t", "\t平成32年度の目標\t", "見出し「平成32年度の目標」の欄を読めません")]
    public void A_row_that_cannot_be_read_is_said_with_its_place(string found, string written, string reason)
    {
        var read = GoldenPage.Read(Table.Replace(found, written, StringComparison.Ordinal));

        Assert.Contains(reason, read.Refusal, StringComparison.Ordinal);
        Assert.Single(read.Lines, line => line.Fault is not null);
    }

    [Theory]
    [InlineData("目標（令和8年度）", null)]
    [InlineData("令和8年度の目標", null)]
    [InlineData("令和８年度目標値", null)]
    [InlineData("目標値（令和8年度末）", null)]
    [InlineData("目標（令和9年度）", 2027)]
    public void A_target_is_read_under_a_heading_that_names_its_year(string head, int? due)
    {
        var read = GoldenPage.Read(Table.Replace("\t目標\t", $"\t{head}\t", StringComparison.Ordinal));

        Assert.Null(read.Refusal);
        Assert.Equal(
            [(60m, due), (1_200m, due), (10m, due)],
            read.Policy!.Issues.SelectMany(issue => issue.Plan.Indicators).Select(it => (it.Target!.Value, it.DueYear)));
        Assert.Equal(
            due is null ? [] : ["見出しの年度は令和9年度で、表の年度（令和8年度）と違います。"],
            read.Policy.Sources[0].Findings.Select(finding => finding.Found));
    }

    [Fact]
    public void Of_two_years_each_is_read_as_what_it_is()
    {
        var text = Table.Replace("令和8年度の実績\t前年度の実績", "令和7年度実績\t令和8年度実績", StringComparison.Ordinal);
        var read = GoldenPage.Read(text);

        Assert.Null(read.Refusal);
        Assert.Equal(
            [("B", 56.1m, 57.3m), ("A", null, 1_351m), (null, 12m, null)],
            read.Policy!.Issues.SelectMany(issue => ((Review)issue.SelfEvaluation!.Value).Indicators).Select(it => (it.Status, it.Actual, it.Previous)));
        Assert.Equal(2026, GoldenPage.Read(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], new ReadingContext("生野区")).FiscalYear);
        Assert.Throws<UnreadableSourceException>(() => GoldenPage.Read(text.Replace("令和8年度 生野区", "令和7年度 生野区", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_stands_under_no_heading_of_the_form_is_said_to_be_left_out()
    {
        var read = GoldenPage.Read(string.Join('\n', Table.Split('\n').Select((line, at) => line + at switch
        {
            1 => "\t備考\t\t令和6年度の実績",
            2 => "\t引き続き呼びかける\t\t―",
            3 => "\t\t確かめ中\t1,002人",
            4 => "\t\t\t",
            _ => "",
        })));

        Assert.Null(read.Refusal);
        Assert.All(read.Lines, line => Assert.Equal(LineFate.Placed, line.Fate));
        Assert.Equal(
            ["備考：引き続き呼びかける", "：確かめ中、令和6年度の実績：1,002人"],
            read.Policy!.Sources[0].Findings.Select(finding => finding.LeftOut));
        Assert.Equal(["3行目に、様式のどの欄にも入らない文があります。", "4行目に、様式のどの欄にも入らない文があります。"], read.Policy.Sources[0].Findings.Select(finding => finding.Found));
        Assert.Equal([57.3m, 1_351m, null], read.Policy.Issues.SelectMany(issue => ((Review)issue.SelfEvaluation!.Value).Indicators).Select(it => it.Actual));
    }

    [Fact]
    public void A_heading_that_was_not_read_can_be_put_aside_and_what_stands_under_it_is_left_out()
    {
        var read = GoldenPage.Read(
            Table.Replace("\t目標\t", "\tR8目標\t", StringComparison.Ordinal),
            new ReadingContext { ByHand = new Dictionary<int, LineDestination> { [2] = LineDestination.Furniture } });

        Assert.Null(read.Refusal);
        Assert.Equal(["R8目標：60%以上", "R8目標：1,200人以上", "R8目標：10日以下"], read.Policy!.Sources[0].Findings.Select(finding => finding.LeftOut));
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
