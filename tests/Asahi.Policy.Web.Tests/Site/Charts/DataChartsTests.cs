using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

public sealed class DataChartsTests
{
    private static readonly DataTable _consultations = new(
        "受理件数",
        ["年度", "相談（件）", "うち学校から（件）", "高齢化率（%）"],
        [["令和元年度", "1,327", "35", "27.4"], ["令和2年度", "1,352", null, "27.8"], ["令和3年度", "1,371", "44", "27.8"]],
        "見本");

    [Fact]
    public void A_part_is_as_much_shorter_as_it_is_less()
    {
        var rects = Chart(_consultations).Draw(ChartSize.Wide).Shapes.Where(shape => shape.Element == "rect").ToList();
        var (whole, part) = (Drawn.At(rects[2], "height"), Drawn.At(rects[4], "height"));

        Assert.Equal(44.0 / 1_371, part / whole, 0.001);
        Assert.Equal(8, rects.Count); // one was not surveyed
    }

    [Fact]
    public void Columns_of_years_say_the_newest_and_its_change() => Assert.Equal(
        "令和3年度は、相談1,371件（令和2年度から19件増）、うち学校から44件、高齢化率27.8%（令和2年度と同じ）です。",
        Chart(_consultations).Conclusion);

    [Fact]
    public void Years_that_are_left_out_have_an_empty_place()
    {
        var chart = Chart(new DataTable("表", ["年", "人"], [["2018年", "1"], ["2021年", "2"], ["2022年", "3"]], null));
        var middles = chart.Draw(ChartSize.Wide).Shapes.Where(shape => shape.Element == "rect").Select(bar => Drawn.At(bar, "x") + (Drawn.At(bar, "width") / 2)).ToList();

        Assert.Equal(3, (middles[1] - middles[0]) / (middles[2] - middles[1]), 0.01);
    }

    [Theory]
    [InlineData("令和2年度", "令和元年度")]
    [InlineData("令和2年度", "令和2年度")]
    [InlineData("1900年", "2020年")]
    [InlineData("令和2年度", "合計")]
    public void What_is_no_run_of_years_is_drawn_as_rows(string first, string second) =>
        Assert.False(Chart(new DataTable("表", ["項目", "数（件）"], [[first, "1"], [second, "2"]], null)).Panels[0].IsOverTime);

    [Fact]
    public void Rows_say_the_most_of_each_column_and_leave_out_what_is_not_known()
    {
        var chart = Chart(new DataTable("備え", ["世帯", "備蓄（%）", "固定（%）"], [["一戸建て", "56.1", "44.0"], ["集合住宅", "51.6", "44.0"], ["その他", null, "3"]], null));

        Assert.Equal("値のないところを除いて、最も大きいのは、備蓄が一戸建ての56.1%です。", chart.Conclusion);
    }

    [Fact]
    public void A_column_of_words_of_negative_numbers_or_of_zeros_has_no_bars() =>
        Assert.Null(DataCharts.AllOf([new DataTable("表", ["項目", "内容", "差", "無"], [["一", "多い", "-3", "0"], ["二", "少ない", "2", "0"]], null)])[0]);

    private static SmallMultiples Chart(DataTable table) => DataCharts.AllOf([table])[0]!;
}
