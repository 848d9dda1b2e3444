using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Home;

public sealed class HomeQueries(PublishedPolicies policies, SiteSettings site)
{
    private const int MostUpdates = 5;

    public async Task<HomePage> AllAsync(CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);
        var wards = Group(record.Current);

        return WithUpdates(
            wards.Count == 1 ? Page(wards[0], breadcrumbs: []) : new HomePage(new PageFrame(PageFrame.PortalName, []), wards),
            record);
    }

    public async Task<HomePage?> FindAsync(string ward, CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);
        var wards = Group(record.Current.Where(it => it.Ward == ward));

        return wards.Count == 0 ? null
            : WithUpdates(
                Page(wards[0], [Breadcrumb.Portal, new Breadcrumb(null, Title(wards[0]), null)]),
                record);
    }

    private HomePage WithUpdates(HomePage page, PublicRecord record)
    {
        var shown = page.Wards.SelectMany(ward => ward.Years).ToDictionary(it => (it.Ward, it.FiscalYear), it => it.Outline!);
        var newest = record.Editions.Where(it => shown.ContainsKey((it.Ward, it.FiscalYear)))
            .OrderByDescending(it => it.Edition.MadeAt).ThenByDescending(it => it.FiscalYear).Take(MostUpdates);

        return page with
        {
            Notice = page.Frame.Ward is { } ward ? record.SettingsOf(ward.Code).NoticeOr(site.Notice) : site.Notice,
            Gone =
            [
                .. record.Tombstones
                    .Where(it => page.Wards is [var only] && only.Ward.Code == it.Ward)
                    .Where(it => it.WasCurrent && record.CurrentNumber(it.Ward, it.FiscalYear) == 0),
            ],
            Updates = [.. newest.Select(it => new Update(shown[(it.Ward, it.FiscalYear)], it.Edition, record.Before(it)?.Edition.Number))],
        };
    }

    private static HomePage Page(WardYears ward, IReadOnlyList<Breadcrumb> breadcrumbs) =>
        new(new PageFrame(Title(ward), breadcrumbs) { Ward = ward.Ward }, [ward]);

    private static string Title(WardYears ward) => $"{ward.Ward.City}{ward.Ward.Name}の運営方針";

    // The real ones first.
    private static IReadOnlyList<WardYears> Group(IEnumerable<ListedEdition> editions) =>
    [
        .. editions.Where(it => it.Outline is not null)
            .GroupBy(it => it.Outline!.Ward)
            .Select(ward => new WardYears(ward.Key, [.. ward]))
            .OrderBy(ward => ward.Ward.IsSample),
    ];
}
