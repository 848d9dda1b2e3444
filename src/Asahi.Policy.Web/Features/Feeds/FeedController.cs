using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>What was published last, for readers that ask now and then (Atom, RFC 4287).</summary>
public sealed class FeedController(FeedQueries queries, SiteSettings site) : OpenController
{
    [Read(SiteMap.Feed)]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        Give(
            AtomFeed.Of(await queries.NewestAsync(cancellation), site.RootOf(Request), site.Notice),
            "application/atom+xml; charset=utf-8");
}
