using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site;

public sealed class ChartTests
{
    [Fact]
    public void A_year_without_a_value_is_a_gap()
    {
        var chart = LineChart.Of(Indicator(new(2018, 10), new(2019, 20), new(2020, null), new(2021, 30), new(2022, 40)))!;

        Assert.Equal(2, chart.Lines.Count);
        Assert.Equal([2018, 2019, 2021, 2022], chart.Points.Select(point => point.Year));
    }

    [Fact]
    public void No_line_is_drawn_over_a_change_of_definition()
    {
        var chart = LineChart.Of(Indicator(new(2019, 10), new(2020, 20), new(2021, 30, IsNewDefinition: true), new(2022, 40)))!;

        Assert.Equal(2, chart.Lines.Count);
        Assert.Single(chart.Breaks);
        Assert.Contains("測り方が変わった", chart.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void More_stands_higher_and_later_stands_further_right()
    {
        var points = LineChart.Of(Indicator(new(2019, 10), new(2020, 40)))!.Points;

        Assert.True(points[1].Y < points[0].Y);
        Assert.True(points[1].X > points[0].X);
    }

    [Fact]
    public void The_target_has_its_place_on_the_same_scale()
    {
        var chart = LineChart.Of(Indicator(new(2019, 10), new(2020, 85)) with { Target = 85 })!;

        Assert.Equal(LineChart.Number(chart.Points[1].Y), chart.TargetY);
        Assert.Equal("2019年度の10%から、2020年度の85%へ。目標は85%。大きいほどよい指標。", chart.Conclusion);
    }

    [Fact]
    public void A_single_value_is_no_chart() => Assert.Null(LineChart.Of(Indicator(new(2019, 10), new(2020, null))));

    [Fact]
    public void Values_that_never_change_are_drawn_level()
    {
        var points = LineChart.Of(Indicator(new(2019, 10), new(2020, 10)) with { Target = null })!.Points;

        Assert.Equal(points[0].Y, points[1].Y);
        Assert.True(double.IsFinite(points[0].Y));
    }

    [Fact]
    public void Bars_begin_at_zero_and_a_cell_that_was_not_surveyed_has_none()
    {
        var bars = Assert.Single(BarChart.AllOf(new DataTable("人口", ["年度", "人"], [["令和元年度", "1,000"], ["令和2年度", null], ["令和3年度", "500"]], null))).Bars;

        Assert.Equal([230, null, 115], bars.Select(bar => bar.Length));
        Assert.Equal(["1,000", "調査なし", "500"], bars.Select(bar => bar.Label));
    }

    [Fact]
    public void A_column_of_words_or_of_negative_numbers_has_no_bars() =>
        Assert.Empty(BarChart.AllOf(new DataTable("表", ["項目", "内容", "差"], [["一", "多い", "-3"], ["二", "少ない", "2"]], null)));

    private static Indicator Indicator(params SeriesPoint[] series) => new("割合を85%にする", "%", null, null, 85, null, null, Direction.Up, null, series);
}
