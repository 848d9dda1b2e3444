using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Sources;

public sealed record SourcesPage(PageFrame Frame, PublishedEdition Edition) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    public static SourcesPage Of(PublishedEdition edition) => new(PageFrame.OfYear(edition.Policy, "出典と原資料", YearPage.Sources), edition);
}
