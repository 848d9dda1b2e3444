using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Tests.Support;

namespace Asahi.Policy.Forms.Tests.Eras;

public sealed class Form5Tests
{
    private readonly Sheet _of2022 = Form5.Compose(Form5Files.Context(Seeds.Table));
    private readonly Sheet _of2021 = Form5.Compose(Form5Files.Context(Seeds.Page));

    [Fact]
    public void What_the_documents_do_not_say_is_called_the_same_on_paper_and_on_pages() =>
        Assert.Equal(CellLine.AbsentText, $"（{Absence.NotInSources.Words()}）");

    [Fact]
    public void It_has_a_row_for_each_initiative_below_three_of_headers()
    {
        Assert.Equal(18, Grid(_of2022).RowCount);
        Assert.Equal(12, Grid(_of2022).ColumnWidths.Count);
        Assert.Equal(3, Grid(_of2022).HeaderRows);
    }

    [Fact]
    public void Issues_and_strategies_stand_beside_all_of_theirs()
    {
        Assert.Equal([(3, 6), (9, 4), (13, 3), (16, 2)], Column(_of2022, 0).Select(cell => (cell.Row, cell.RowSpan)));
        Assert.Equal([3, 3, 1, 3, 2, 1, 1, 1], Column(_of2022, 1).Select(cell => cell.RowSpan));
    }

    [Fact]
    public void A_row_says_what_the_document_says()
    {
        var row = Grid(_of2022).Cells.Where(cell => cell.Row == 14).Select(cell => cell.ToText());

        Assert.Equal(["3-1-2", "スポーツ・文化等によるコミュニティの育成", "未達成", "予定どおり実施しなかった", "有効であり、継続して推進", "p.21"], row);
    }

    [Fact]
    public void A_name_that_was_lost_is_said_to_be_missing() => Assert.Equal("4 （原資料に記載なし）", Column(_of2022, 0).Last().ToText());

    [Fact]
    public void Every_form_of_an_imported_year_says_what_it_is()
    {
        Assert.Equal(["公開資料から再構成。区が公表した様式ではありません", "区の名と年度は推定です（旭区、令和4年度と推定。令和2年度の可能性もあります。原資料に、区の名、年度、資料の種類、利用条件の記載がありません）"], _of2022.Head);
        Assert.Equal(["公開資料から再構成。区が公表した様式ではありません", "区の公開ページに載っている主な具体的取組だけを載せています"], _of2021.Head);
        Assert.Contains("出典：大阪市旭区（推定）「運営方針の達成状況（総括表）」、CC BY 4.0（推定）。加工して作成", _of2022.Foot);
        Assert.Contains(_of2022.Foot, line => line.Contains("第1版（取込）、令和8年（2026年）11月21日", StringComparison.Ordinal));
    }

    [Fact]
    public void A_licence_that_was_inferred_is_not_granted_as_a_fact()
    {
        Assert.EndsWith("（CC BY 4.0）と推定。原資料に記載なし", _of2022.Foot[^1], StringComparison.Ordinal);
        Assert.EndsWith("（CC BY 4.0）", _of2021.Foot[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_without_strategies_takes_a_row_that_says_so()
    {
        var policy = Form5Files.Published(Seeds.Table);
        var sheet = Form5.Compose(new FormContext(policy with { Issues = [policy.Issues[0] with { Strategies = [] }, .. policy.Issues.Skip(1)] }, Form5Files.Stamp));

        Assert.Equal((1, 11), (Column(sheet, 0).First().RowSpan, Grid(sheet).Cells.First(cell => cell.Row == 3 && cell.Column == 1).ColumnSpan));
    }

    [Fact]
    public void A_year_without_results_prints_that_the_source_gives_none()
    {
        Assert.Equal(10, Grid(_of2021).ColumnWidths.Count);
        Assert.All(Column(_of2021, 3), cell => Assert.Equal(CellLine.AbsentText, cell.ToText()));

        // 2-1 and 4-2 have no initiative on the page: a row of their own, not a gap.
        Assert.Equal(3 + 9, Grid(_of2021).RowCount);
        Assert.Equal(2, Column(_of2021, 5).Count(cell => cell.ColumnSpan == 5 && cell.ToText() == CellLine.AbsentText));
    }

    [Fact]
    public void A_value_has_all_its_headers()
    {
        var target = Grid(_of2022).Cells.Single(cell => (cell.Row, cell.Column) == (14, 8));

        Assert.Equal(
            ["具体的取組", "プロセス指標の達成状況", "目標", "3 地域コミュニティの活性化とまちの魅力の向上", "3-1", "3-1-2"],
            Grid(_of2022).HeadersOf(target).Select(header => header.ToText()));
    }

    [Fact]
    public void The_data_repeat_what_a_reader_of_the_form_sees_once()
    {
        var table = Form5Data.Compose(Form5Files.Context(Seeds.Table))[0];

        Assert.Equal(15, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count));
        Assert.Equal(table.Headers.Count, table.Headers.Distinct().Count());
        Assert.All(table.Rows, row => Assert.Equal(("旭区", 2022L, "推定"), ((string)row[1]!, (long)row[2]!, (string)row[3]!)));
        Assert.Equal(2, table.Rows.Count(row => (string?)row[Index(table, CodeSetId.ProcessTarget)] == "未達成"));
        Assert.Null(table.Rows[^1][7]); // the lost name of issue 4
    }

    private static SheetGrid Grid(Sheet sheet) => sheet.Sections[0].Grid;

    private static int Index(FlatTable table, CodeSetId set) => table.Headers.ToList().IndexOf(FormEras.Of(FormEra.Reiwa3).CodeSet(set).Label);

    private static IEnumerable<SheetCell> Column(Sheet sheet, int column) => Grid(sheet).Cells.Where(cell => cell.Column == column && cell.Row >= Grid(sheet).HeaderRows);
}
