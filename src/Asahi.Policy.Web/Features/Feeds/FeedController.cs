using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>What was published last, for readers that ask now and then (Atom, RFC 4287).</summary>
public sealed class FeedController(FeedQueries queries, ItemFeedQueries items, PublishedPolicies policies, SiteSettings site)
    : OpenController
{
    [Read(SiteMap.Feed)]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        Give(AtomFeed.OfAll, await queries.NewestAsync(null, cancellation));

    [Read(SiteMap.WardFeed)]
    public async Task<IActionResult> OfWard(string ward, CancellationToken cancellation) =>
        await queries.NameAsync(ward, cancellation) is { } name
            ? Give(
                new FeedHead(
                    $"{ward}/feed",
                    $"{name} 運営方針の更新",
                    "公開された運営方針の版",
                    SiteMap.ToWardFeed(ward),
                    SiteMap.ToWard(ward)),
                await queries.NewestAsync(ward, cancellation))
            : NotFound();

    [Read(SiteMap.ItemFeed)]
    public async Task<IActionResult> OfItem(string ward, int year, string code, CancellationToken cancellation) =>
        await items.FindAsync(ward, year, ItemCode.Parse(code), cancellation) is var (head, entries) ? Give(head, entries)
            : await policies.FindAsync(ward, year, cancellation) is { } edition ? this.LeadOn(edition, ItemCode.Parse(code))
            : NotFound();

    private FileContentResult Give(FeedHead head, IReadOnlyList<FeedEntry> entries) =>
        Give(AtomFeed.Of(head, entries, site.RootOf(Request), site.Notice), "application/atom+xml; charset=utf-8");
}
