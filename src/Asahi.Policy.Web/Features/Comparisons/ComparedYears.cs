using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>The items of two years side by side, joined over the years between; drawn once for these editions.</summary>
public sealed class ComparedYears(SlowWork slow) : IForgetEditions
{
    private const long Budget = 8 * 1024 * 1024;

    // Pairs of letters in all texts that lineage and differences may have to compare.
    private const long MostAtOnce = 40_000_000;

    private readonly DrawnOnce<IReadOnlyList<ComparedItem>> _drawn = new(slow, Budget, SizeOf);

    /// <param name="years">Oldest first, two at least; those between belong to it.</param>
    /// <param name="cancellation">The visitor has gone.</param>
    /// <exception cref="BeingPreparedException">It takes longer than a visitor should wait.</exception>
    public Task<IReadOnlyList<ComparedItem>> OfAsync(IReadOnlyList<PublishedEdition> years, CancellationToken cancellation) =>
        _drawn.OfAsync(
            string.Join(' ', years.Select(year => year.Tag)),
            () => (Cost(years) > MostAtOnce, () => Draw([.. years.Select(year => year.Policy)])),
            cancellation);

    public void Forget(int editionId) => Forget();

    public void Forget() => _drawn.Forget();

    private static IReadOnlyList<ComparedItem> Draw(IReadOnlyList<PublishedPolicy> years) =>
        [.. LinksAcross.Of(years).All.Select(link => ComparedItem.Of(link, years[0], years[^1]))];

    // Each item of a year is compared with each of the next.
    private static long Cost(IReadOnlyList<PublishedEdition> years)
    {
        var letters = years.Select(year => LineageItem.AllOf(year.Policy).Sum(item => (long)(item.Text?.Length ?? 0) + 20)).ToList();

        return letters.Zip(letters.Skip(1), (before, after) => before * after).Sum();
    }

    private static long SizeOf(IReadOnlyList<ComparedItem> items) =>
        items.Sum(item => 1_000L + DrawnDifferences.SizeOf(item.TextChange));
}
