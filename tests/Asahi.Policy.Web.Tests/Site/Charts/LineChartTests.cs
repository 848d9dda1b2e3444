using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

public sealed class LineChartTests
{
    [Fact]
    public void A_year_without_a_value_is_a_gap_and_says_so()
    {
        var chart = Chart(Indicator(new(2018, 10), new(2019, 20), new(2020, null), new(2021, 30), new(2022, 40)));

        Assert.Equal([2, 2], chart.Pieces.Select(piece => piece.Count));
        Assert.Contains(chart.Draw(ChartSize.Wide).Shapes, shape => shape.Text == "測定なし");
        Assert.Contains("令和2年度は測定していません。", chart.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_nobody_lists_is_a_gap_as_well() =>
        Assert.Equal([1, 2], Chart(Indicator(new(2018, 10), new(2020, 20), new(2021, 30))).Pieces.Select(piece => piece.Count));

    [Fact]
    public void No_line_is_drawn_over_a_change_of_definition()
    {
        var chart = Chart(Indicator(new(2019, 10), new(2020, 20), new(2021, 30, IsNewDefinition: true), new(2022, 40)));

        Assert.Equal([2, 2], chart.Pieces.Select(piece => piece.Count));
        Assert.Equal([2021], chart.Breaks);
        Assert.EndsWith("令和3年度から測り方が変わったので、線を切っています。", chart.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_fields_of_its_own_belongs_to_the_line()
    {
        var chart = LineChart.AllOf(2022, [Indicator(new(2020, 10), new(2022, null)) with { Previous = 12.5m, Actual = 20 }])[0]!;

        Assert.Equal([(2020, 10m), (2021, 12.5m), (2022, 20m)], chart.Points.Select(point => (point.FiscalYear, point.Value!.Value)));
        Assert.StartsWith("令和4年度は20.0%で、前年度の12.5%から7.5ポイント増えました。", chart.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_series_says_itself_is_left_as_it_is() =>
        Assert.Equal(["40", "30"], LineChart.AllOf(2022, [Indicator(new(2021, 40), new(2022, 30)) with { Previous = 1, Actual = 2 }])[0]!.Points.Select(point => $"{point.Value}"));

    [Fact]
    public void A_single_value_is_no_chart() => Assert.Null(LineChart.AllOf(2022, [Indicator(new(2019, 10), new(2020, null))])[0]);

    [Fact]
    public void Numbers_that_no_axis_can_hold_are_left_to_the_table()
    {
        Assert.Null(LineChart.AllOf(2022, [Indicator(new(2019, decimal.MaxValue), new(2020, 1))])[0]);
        Assert.Null(LineChart.AllOf(2022, [Indicator(new(2019, 0.000_000_000_1m), new(2020, 0)) with { Target = null }])[0]);
        Assert.NotNull(LineChart.AllOf(2022, [Indicator(new(2019, 0), new(2020, 0)) with { Target = null }])[0]);
    }

    [Theory]
    [InlineData(2023, new[] { 2021, 2022, 2023 })]
    [InlineData(2022, new[] { 2021, 2022 })]
    [InlineData(2019, new[] { 2019, 2020, 2021, 2022 })]
    [InlineData(2045, new[] { 2021, 2022, 0, 2045 })]
    [InlineData(null, new[] { 2021, 2022, 0 })]
    public void The_axis_reaches_to_the_year_of_the_target(int? due, int[] years) =>
        Assert.Equal(years, Chart(Indicator(new(2021, 10), new(2022, 20)) with { DueYear = due }).Slots.Select(slot => slot.Year ?? 0));

    [Theory]
    [InlineData(214, 229, 180, Direction.Down, "件", "令和4年度は229件で、前年度の214件から15件増えました。目標の180件（令和5年度）まで、減らすのはあと49件です。小さいほどよい指標です。")]
    [InlineData(51.7, 50.6, 60, Direction.Up, "%", "令和4年度は50.6%で、前年度の51.7%から1.1ポイント減りました。目標の60%（令和5年度）まで、あと9.4ポイントです。大きいほどよい指標です。")]
    [InlineData(81.7, 82, 80, Direction.Keep, "%", "令和4年度は82.0%で、前年度の81.7%から0.3ポイント増えました。目標の80%（令和5年度）を2.0ポイント上回っています。水準を保つ指標です。")]
    [InlineData(50.3, 54, 60, Direction.Up, "%", "令和4年度は54.0%で、前年度の50.3%から3.7ポイント増えました。目標の60%（令和5年度）まで、あと6.0ポイントです。大きいほどよい指標です。")]
    [InlineData(12, 4, 9, Direction.Up, "地域", "令和4年度は4地域で、前年度の12地域から8地域減りました。目標の9地域（令和5年度）まで、あと5地域です。大きいほどよい指標です。")]
    [InlineData(1000, 1000, 1000, null, "人", "令和4年度は1,000人で、前年度と同じです。目標の1,000人（令和5年度）と同じです。")]
    [InlineData(-2.5, -3, -1, Direction.Up, "%", "令和4年度は-3.0%で、前年度の-2.5%から0.5ポイント減りました。目標の-1%（令和5年度）まで、あと2.0ポイントです。大きいほどよい指標です。")]
    [InlineData(20, 17, 18, Direction.Down, null, "令和4年度は17で、前年度の20から3減りました。目標の18（令和5年度）を1下回っています。小さいほどよい指標です。")]
    public void The_caption_begins_with_this_year_and_goes_on_to_the_target(double before, double now, double target, Direction? direction, string? unit, string said)
    {
        var indicator = Indicator(new(2021, (decimal)before), new(2022, (decimal)now)) with { Unit = unit, Target = (decimal)target, DueYear = 2023, Direction = direction };

        Assert.Equal(said, Chart(indicator).Conclusion);
    }

    [Fact]
    public void A_year_that_is_not_measured_is_not_passed_over()
    {
        var chart = Chart(Indicator(new(2020, 1950), new(2021, 3640), new(2022, null)) with { Unit = "人", Target = 5000, DueYear = 2022 });

        Assert.Equal("令和4年度は測定なし。いちばん新しい値は令和3年度の3,640人で、その前の年度の1,950人から1,690人増えました。目標は5,000人（令和4年度）です。大きいほどよい指標です。", chart.Conclusion);
    }

    [Fact]
    public void Under_a_new_definition_nothing_is_said_of_the_year_before() =>
        Assert.StartsWith("令和4年度は40%です。測り方が変わったので、前年度とは比べられません。", Chart(Indicator(new(2021, 30), new(2022, 40, IsNewDefinition: true))).Conclusion, StringComparison.Ordinal);

    private static LineChart Chart(Indicator indicator) => LineChart.AllOf(2022, [indicator])[0]!;

    private static Indicator Indicator(params SeriesPoint[] series) => new("割合を85%にする", "%", null, null, 85, null, null, Direction.Up, null, series);
}
