using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Easy;

/// <summary>The explanation that staff wrote of a year, and whether the source has changed since.</summary>
public sealed record EasyPage(PageFrame Frame, PublishedPolicy Policy) : IFramedPage
{
    // Nothing is there yet for search engines to find.
    public static EasyPage Of(PublishedEdition edition) => new(
        PageFrame.OfYear(edition.Policy, "やさしい日本語", YearPage.Easy) with { IsUnlisted = edition.Policy.Easy is null },
        edition.Policy);
}
