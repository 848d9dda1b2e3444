using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Composing;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>How an edition is named on forms and files.</summary>
internal static class Stamps
{
    /// <summary>All that a file says of its edition, in a line; of one that is foreseen, too.</summary>
    public static string Text(int number, EditionKind kind, DateTime madeAt, PublishedPolicy policy, SiteSettings site) =>
        $"{new EditionStamp(number, kind, JapanTime.DateOf(madeAt), "").Label} {AddressOf(policy, site)}";

    public static EditionStamp Of(PublishedEdition edition, SiteSettings site)
    {
        var address = AddressOf(edition.Policy, site);

        return new EditionStamp(edition.Number, edition.Kind, JapanTime.DateOf(edition.MadeAt), address) { Draft = edition.Draft };
    }

    private static string AddressOf(PublishedPolicy policy, SiteSettings site) =>
        site.BaseAddress + SiteMap.ToPolicy(policy.Ward.Code, policy.FiscalYear);
}
