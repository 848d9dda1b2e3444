using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Results;

public sealed record ResultsPage(PageFrame Frame, PublishedPolicy Policy, IReadOnlyList<Tally> Tallies) : IFramedPage
{
    public static ResultsPage Of(PublishedEdition edition) =>
        new(PageFrame.OfYear(edition.Policy, "達成状況（総括表）", YearPage.Results), edition.Policy, Tally.AllOf(edition.Policy));
}
