using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Home;

public sealed class HomeQueries(PublishedPolicies policies, SiteSettings site)
{
    private const int MostUpdates = 5;

    public async Task<HomePage> AllAsync(CancellationToken cancellation)
    {
        var wards = Group(await policies.AllAsync(cancellation));

        return await WithUpdatesAsync(wards.Count == 1 ? Page(wards[0], ladder: []) : new HomePage(new PageFrame("運営方針ポータル", []), wards), cancellation);
    }

    public async Task<HomePage?> FindAsync(string ward, CancellationToken cancellation)
    {
        var wards = Group(await policies.OfWardAsync(ward, cancellation));

        return wards.Count == 0 ? null : await WithUpdatesAsync(Page(wards[0], [new Rung(null, "運営方針ポータル", SiteMap.Home), new Rung(null, Title(wards[0]), null)]), cancellation);
    }

    private async Task<HomePage> WithUpdatesAsync(HomePage page, CancellationToken cancellation)
    {
        var shown = page.Wards.SelectMany(ward => ward.Years).ToDictionary(edition => (edition.Policy.Ward.Code, edition.Policy.FiscalYear), edition => edition.Policy);
        var editions = await policies.EditionsAsync(cancellation);
        var newest = editions.Where(it => shown.ContainsKey((it.Ward, it.FiscalYear))).OrderByDescending(it => it.Edition.MadeAt).ThenByDescending(it => it.FiscalYear).Take(MostUpdates);

        return page with { Notice = site.Notice, Updates = [.. newest.Select(it => new Update(shown[(it.Ward, it.FiscalYear)], it.Edition, Before(editions, it)))] };
    }

    private static int? Before(IEnumerable<ListedEdition> editions, ListedEdition edition) =>
        editions.Where(it => it.Ward == edition.Ward && it.FiscalYear == edition.FiscalYear && it.Edition.Number < edition.Edition.Number).Max(it => (int?)it.Edition.Number);

    private static HomePage Page(WardYears ward, IReadOnlyList<Rung> ladder) => new(new PageFrame(Title(ward), ladder) { Ward = ward.Ward }, [ward]);

    private static string Title(WardYears ward) => $"{ward.Ward.City}{ward.Ward.Name}の運営方針";

    private static IReadOnlyList<WardYears> Group(IReadOnlyList<PublishedEdition> editions) =>
        [.. editions.GroupBy(edition => edition.Policy.Ward).Select(ward => new WardYears(ward.Key, [.. ward])).OrderBy(ward => ward.Ward.IsSample)]; // the real ones first
}
