using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Site.Charts;

/// <summary>Indicators as wards might write them, and some as nobody should.</summary>
internal static class RandomIndicator
{
    private static readonly string?[] _units = ["%", "人", "件", "事業所", null];

    public static Indicator Of(Random random)
    {
        var (first, years) = (random.Next(2008, 2022), random.Next(2, 10));
        var (size, decimals) = ((decimal)Math.Pow(10, random.Next(0, 7)), random.Next(0, 3));
        var mayFall = random.Next(8) == 0;
        decimal Value() => Math.Round(((decimal)random.NextDouble() - (mayFall ? 0.5m : 0)) * size, decimals);
        var level = Value();
        decimal Near() => random.Next(3) == 0 ? Value() : Math.Round(level * (0.9m + (0.2m * (decimal)random.NextDouble())), decimals);
        var series = Enumerable.Range(first, years)
            .Where(_ => random.Next(12) > 0)
            .Select(year => new SeriesPoint(year, random.Next(7) == 0 ? null : Near(), random.Next(9) == 0))
            .ToList();
        int? due = random.Next(6) == 0 ? null : first + years + random.Next(-4, 14);

        return new Indicator("指標の文", _units[random.Next(_units.Length)], null, null, random.Next(6) == 0 ? null : Near(), null, due, random.Next(4) is var way && way > 0 ? (Direction)way : null, null, series);
    }
}
