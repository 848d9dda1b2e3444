using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>How an edition is named on forms and files.</summary>
internal static class Stamps
{
    public static EditionStamp Of(PublishedEdition edition, SiteSettings site)
    {
        var address = site.BaseAddress + SiteMap.ToPolicy(edition.Policy.Ward.Code, edition.Policy.FiscalYear);

        return new EditionStamp(edition.Number, edition.Kind, JapanTime.DateOf(edition.MadeAt), address) { Draft = edition.Draft };
    }
}
