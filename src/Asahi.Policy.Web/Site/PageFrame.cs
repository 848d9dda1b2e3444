using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Site;

/// <summary>What stands around a page: its name, the way to it, and the notices and credits that must go with its texts.</summary>
public sealed record PageFrame(string Title, IReadOnlyList<Breadcrumb> Breadcrumbs)
{
    /// <summary>What the portal is called, over all wards.</summary>
    public const string PortalName = "運営方針ポータル";

    public PublishedWard? Ward { get; init; }

    public PublishedPolicy? Policy { get; init; }

    /// <summary>All years whose texts stand on the page: each must be credited. Of a page of one year, that year.</summary>
    public IReadOnlyList<PublishedPolicy> Policies { get => field ?? (Policy is null ? [] : [Policy]); init; }

    /// <summary>Which page of the year is open, for the navigation within the year.</summary>
    public YearPage YearPage { get; init; }

    /// <summary>A page that stands in for the one that was asked for: not to be found by search engines.</summary>
    public bool IsError { get; init; }

    /// <summary>A page of what is no longer current: open to everybody, but search engines should find what replaced it.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>A page with a search form of its own: the one in the masthead would be a second.</summary>
    public bool HasSearch { get; init; }

    public string SiteName => Ward is null ? PortalName : $"{Ward.Name} 運営方針";

    /// <summary>Page, year, ward: the most particular first. The city's name tells 大阪市旭区 from 横浜市旭区.</summary>
    public string DocumentTitle => string.Join(
        '｜',
        new[]
        {
            Title,
            Policy is null || Title == Policy.Title ? null : Policy.Title,
            Ward is null ? PortalName : Ward.City + Ward.Name,
        }.OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>A frame for a page that belongs to no ward.</summary>
    public static PageFrame OfSite(string title, params IReadOnlyList<Breadcrumb> within) =>
        new(title, [Breadcrumb.Portal, .. within, new Breadcrumb(null, title, null)]);

    /// <summary>What others show of the page beside a link to it. The notices of a year go with it.</summary>
    public string Description => Policy is null
        ? $"{(Ward is null ? "区" : Ward.City + Ward.Name)}の運営方針を、経営課題、戦略、具体的取組の順にたどって読めます。"
            + Sentences.Join([Title, Ward is { IsSample: true } ? PublishedPolicy.SampleNotice : ""])
        : Sentences.Join([.. Policy.Notices, $"{Policy.WardLabel} {Policy.YearLabel}の運営方針", Title]);

    /// <summary>A frame for a page of one edition, below the history of its year. That of a former one is not for search engines.</summary>
    public static PageFrame OfEdition(PublishedEdition edition, string title, params IReadOnlyList<Breadcrumb> within)
    {
        var history = new Breadcrumb(null, "版の履歴", SiteMap.ToHistory(edition.Policy.Ward.Code, edition.Policy.FiscalYear));

        return OfYear(edition.Policy, title, YearPage.None, [history, .. within]) with { IsUnlisted = !edition.IsCurrent };
    }

    /// <summary>A frame for a page of one year.</summary>
    public static PageFrame OfYear(PublishedPolicy policy, string title, YearPage page, params IReadOnlyList<Breadcrumb> within)
    {
        var (ward, year) = (policy.Ward.Code, policy.FiscalYear);
        Breadcrumb[] above = page == YearPage.Whole
            ? []
            : [new Breadcrumb(
                year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"{policy.Year.Era} {policy.Ward.Name}運営方針",
                SiteMap.ToPolicy(ward, year))];

        return new PageFrame(
            title,
            [
                Breadcrumb.YearsOf(policy.Ward),
                .. above,
                .. within,
                new Breadcrumb(null, title, null),
            ])
        {
            Ward = policy.Ward,
            Policy = policy,
            YearPage = page,
        };
    }
}
