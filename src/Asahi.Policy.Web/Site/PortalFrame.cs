using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site;

/// <summary>A frame for a page of no one year. Where there is one ward only, it is a page of that ward.</summary>
internal static class PortalFrame
{
    public static PageFrame Of(string title, IReadOnlyList<PublishedEdition> editions, params IReadOnlyList<Rung> within)
    {
        var wards = editions.Select(edition => edition.Policy.Ward).DistinctBy(ward => ward.Code).ToList();
        var first = wards.Count == 1 ? new Rung(null, $"{wards[0].Name}の年度一覧", SiteMap.ToWard(wards[0].Code)) : new Rung(null, "運営方針ポータル", SiteMap.Home);

        return new PageFrame(title, [first, .. within, new Rung(null, title, null)]) { Ward = wards.Count == 1 ? wards[0] : null };
    }
}
