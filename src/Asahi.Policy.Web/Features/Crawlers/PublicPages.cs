using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Crawlers;

/// <summary>Every page that search engines may find. Pages of former editions and of differences are not among them.</summary>
/// <param name="editions">What is public.</param>
internal sealed class PublicPages(IReadOnlyList<ListedEdition> editions)
{
    private static readonly string[] _ofPortal =
    [
        SiteMap.Data,
        SiteMap.Dictionary,
        SiteMap.Verify,
        SiteMap.Search,
        SiteMap.Glossary,
        SiteMap.About,
        SiteMap.Accessibility,
    ];

    public IReadOnlyList<ListedPage> All =>
    [
        new(SiteMap.Home, Latest(editions)),
        .. editions.GroupBy(edition => edition.Ward).SelectMany(ward => OfWard(ward.Key, [.. ward])),
        .. editions.SelectMany(edition => OfYear(edition).Select(address => new ListedPage(address, edition.Edition.MadeAt))),
        .. _ofPortal.Select(address => new ListedPage(address, null)),
    ];

    private static IEnumerable<ListedPage> OfWard(string ward, IReadOnlyList<ListedEdition> years)
    {
        yield return new(SiteMap.ToWard(ward), Latest(years));

        yield return new(SiteMap.ToCompare(ward), Latest(years));
        yield return new(SiteMap.ToWardCorrections(ward), Latest(years));
        var ordered = years.OrderBy(edition => edition.FiscalYear).ToList();

        // Years that lie apart can be compared, too; the pages of those that follow each other hold all there is to find.
        foreach (var (from, to) in ordered.Zip(ordered.Skip(1)))
        {
            yield return new(SiteMap.ToComparison(ward, from.FiscalYear, to.FiscalYear), Latest([from, to]));
        }
    }

    private static IEnumerable<string> OfYear(ListedEdition edition)
    {
        var policy = edition.Outline!;
        var (ward, year) = (policy.Ward.Code, policy.FiscalYear);
        var forms = OfficialForms.Of(policy.Era);

        return
        [
            SiteMap.ToPolicy(ward, year),
            .. Items(policy).Select(code => SiteMap.ToItem(ward, year, code)),
            .. FormEras.Of(policy.Era).Tallied.Count == 0 ? [] : new[] { SiteMap.ToResults(ward, year) },
            SiteMap.ToSources(ward, year),
            SiteMap.ToForms(ward, year),
            .. forms.Select(form => SiteMap.ToForm(ward, year, form.Key)),
            SiteMap.ToHistory(ward, year),
            SiteMap.ToCorrections(ward, year),
            SiteMap.ToEdition(ward, year, edition.Edition.Number),
            .. forms.Select(form => $"{SiteMap.ToEditionForms(ward, year, edition.Edition.Number)}/{form.Key}"),
            .. FormEras.Of(policy.Era).Crossed is null ? [] : new[] { SiteMap.ToMismatches(ward, year) },
            SiteMap.ToBudget(ward, year),
            .. policy.Easy is null ? [] : new[] { SiteMap.ToEasy(ward, year) },
        ];
    }

    private static IEnumerable<Domain.Items.ItemCode> Items(PublishedPolicy policy) =>
        policy.Issues.Select(issue => issue.Code)
            .Concat(policy.Strategies.Select(strategy => strategy.Code))
            .Concat(policy.Initiatives.Select(initiative => initiative.Code));

    private static DateTime? Latest(IReadOnlyList<ListedEdition> editions) =>
        editions.Count == 0 ? null : editions.Max(edition => edition.Edition.MadeAt);
}
