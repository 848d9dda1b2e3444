using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Lineages;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.Through;

/// <summary>The same item in the other years, as far as lineage joins them.</summary>
public sealed class ItemYears(PublishedPolicies policies)
{
    private static readonly EditionPairValue<YearLinks> _links = new((before, after) => YearLinks.Between(before.Policy, after.Policy));

    /// <summary>The item through the years, newest first, its own year among them. Empty: no other year knows it.</summary>
    public async Task<IReadOnlyList<ItemYear>> OfAsync(PublishedPolicy policy, ItemCode code, CancellationToken cancellation)
    {
        List<PublishedEdition> editions =
        [
            .. (await policies.OfWardAsync(policy.Ward.Code, cancellation)).OrderBy(it => it.Policy.FiscalYear),
        ];
        List<PublishedPolicy> years = [.. editions.Select(edition => edition.Policy)];
        var here = years.FindIndex(it => it.FiscalYear == policy.FiscalYear);

        if (here < 0)
        {
            return []; // it could not be read a moment later
        }

        List<ItemYear> found = [new ItemYear(policy, code, null)];
        YearLinks? links = null;

        for (var at = here - 1; at >= 0; at--)
        {
            var step = LinksOf(editions[at], editions[at + 1]);
            links = links is null ? step : LinksAcross.Then(years[at], step, links, policy);
            found.AddRange(Earlier(years[at], links, code));
        }

        links = null;

        for (var at = here + 1; at < years.Count; at++)
        {
            var step = LinksOf(editions[at - 1], editions[at]);
            links = links is null ? step : LinksAcross.Then(policy, links, step, years[at]);
            // That it ended is said once.
            found.AddRange(Later(years[at], links, code).Where(it => !it.HasEnded || !found.Any(known => known.HasEnded)));
        }

        return found.Count > 1 ? [.. found.OrderByDescending(it => it.Policy.FiscalYear).ThenBy(it => it.Code)] : [];
    }

    private static YearLinks LinksOf(PublishedEdition before, PublishedEdition after) => after.Get(_links, before);

    private static IEnumerable<ItemYear> Earlier(PublishedPolicy year, YearLinks links, ItemCode code) =>
        links.Of(code) is { } link ? link.Former.Select(former => new ItemYear(year, former, link)) : [];

    private static IEnumerable<ItemYear> Later(PublishedPolicy year, YearLinks links, ItemCode code) =>
        links.From(code)
            .Where(link => link.Item is not null || link is { Kind: LineageKind.Ended, IsConfirmed: true })
            .Select(link => new ItemYear(year, link.Item ?? code, link));
}
