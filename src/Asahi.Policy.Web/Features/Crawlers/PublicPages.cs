using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Crawlers;

/// <summary>Every page that search engines may find. Pages of former editions and of differences are not among them.</summary>
/// <param name="editions">What is public.</param>
/// <param name="routes">The addresses that the portal answers: a page that is not there is not listed.</param>
internal sealed class PublicPages(IReadOnlyList<PublishedEdition> editions, IReadOnlySet<string> routes)
{
    private static readonly string[] _ofPortal = [SiteMap.Data, SiteMap.Dictionary, SiteMap.Verify, SiteMap.Search, SiteMap.Glossary, SiteMap.About, SiteMap.Accessibility];

    public IReadOnlyList<ListedPage> All =>
    [
        new(SiteMap.Home, Latest(editions)),
        .. editions.GroupBy(edition => edition.Policy.Ward.Code).SelectMany(ward => OfWard(ward.Key, [.. ward])),
        .. editions.SelectMany(edition => OfYear(edition).Select(address => new ListedPage(address, edition.MadeAt))),
        .. _ofPortal.Where(routes.Contains).Select(address => new ListedPage(address, null)),
    ];

    private IEnumerable<ListedPage> OfWard(string ward, IReadOnlyList<PublishedEdition> years)
    {
        yield return new(SiteMap.ToWard(ward), Latest(years));

        if (years.Count > 1 && routes.Contains(SiteMap.Compare))
        {
            yield return new(SiteMap.ToCompare(ward), Latest(years));
        }

        foreach (var (from, to) in years.SelectMany(_ => years, (from, to) => (from, to)).Where(pair => pair.from.Policy.FiscalYear < pair.to.Policy.FiscalYear && routes.Contains(SiteMap.Comparison)))
        {
            yield return new(SiteMap.ToComparison(ward, from.Policy.FiscalYear, to.Policy.FiscalYear), Latest([from, to]));
        }
    }

    private IEnumerable<string> OfYear(PublishedEdition edition)
    {
        var policy = edition.Policy;
        var (ward, year) = (policy.Ward.Code, policy.FiscalYear);
        var forms = OfficialForms.Of(policy.Era);
        (string Route, string Address)[] perhaps =
        [
            (SiteMap.Mismatches, SiteMap.ToMismatches(ward, year)),
            (SiteMap.Budget, SiteMap.ToBudget(ward, year)),
            (SiteMap.Easy, SiteMap.ToEasy(ward, year)),
        ];

        return
        [
            SiteMap.ToPolicy(ward, year),
            .. Items(policy).Select(code => SiteMap.ToItem(ward, year, code)),
            SiteMap.ToResults(ward, year),
            SiteMap.ToSources(ward, year),
            SiteMap.ToForms(ward, year),
            .. forms.Select(form => SiteMap.ToForm(ward, year, form.Key)),
            SiteMap.ToHistory(ward, year),
            SiteMap.ToEdition(ward, year, edition.Number),
            .. forms.Select(form => $"{SiteMap.ToEditionForms(ward, year, edition.Number)}/{form.Key}"),
            .. perhaps.Where(page => routes.Contains(page.Route)).Select(page => page.Address),
        ];
    }

    private static IEnumerable<Domain.Policies.ItemCode> Items(PublishedPolicy policy) =>
        policy.Issues.Select(issue => issue.Code).Concat(policy.Strategies.Select(strategy => strategy.Code)).Concat(policy.Initiatives.Select(initiative => initiative.Code));

    private static DateTime? Latest(IReadOnlyList<PublishedEdition> editions) => editions.Count == 0 ? null : editions.Max(edition => edition.MadeAt);
}
