using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Tests.Site.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(new[] { 38.7, 82.0 }, new[] { 0.0, 20, 40, 60, 80, 100 })]
    [InlineData(new[] { 98.4 }, new[] { 0.0, 20, 40, 60, 80, 100 })]
    [InlineData(new[] { 742.0, 229 }, new[] { 0.0, 200, 400, 600, 800 })]
    [InlineData(new[] { 12_000.0 }, new[] { 0.0, 2_500, 5_000, 7_500, 10_000, 12_500 })]
    [InlineData(new[] { 2.0, 3 }, new[] { 0.0, 1, 2, 3 })]
    [InlineData(new[] { 0.3 }, new[] { 0.0, 0.1, 0.2, 0.3 })]
    [InlineData(new[] { -3.0, 5 }, new[] { -4.0, -2, 0, 2, 4, 6 })]
    [InlineData(new[] { 0.0 }, new[] { 0.0, 1 })]
    [InlineData(new double[0], new[] { 0.0, 1 })]
    public void An_axis_begins_at_zero_and_is_labelled_in_round_numbers(double[] values, double[] ticks) =>
        Assert.Equal(ticks, Scale.Over([.. values.Select(value => (decimal)value)])!.Ticks.Select(tick => (double)tick));

    [Fact]
    public void A_share_of_a_hundred_has_no_axis_beyond_a_hundred()
    {
        for (var value = 0.1m; value <= 100; value += 0.1m)
        {
            Assert.InRange(Scale.Over([value])!.High, value, 100);
        }
    }

    [Fact]
    public void Units_that_look_alike_are_one()
    {
        var scales = new UnitScales([("%", 38), ("％", 82), ("人", 3), (" 人 ", 9_000), (null, 5)]);

        Assert.Equal(scales.Of("%"), scales.Of("％"));
        Assert.Equal(10_000, scales.Of("人")!.High);
        Assert.Equal(5, scales.Of(null)!.High);
        Assert.Null(scales.Of("件"));
    }
}
