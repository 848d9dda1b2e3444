using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>Finds items of all years and wards by their words.</summary>
public sealed class SearchController(SearchQueries queries) : PublicController
{
    [Read(SiteMap.Search)]
    [Kept(Asks = ["q", "ward", "year", "kind", "status", "from", "to", "page", "exact"], IsSearch = true)]
    public async Task<IActionResult> Index([FromQuery] SearchInput input, CancellationToken cancellation)
    {
        // A form sends its empty fields along; the address that is kept and passed on has none.
        if (Request.Query.Any(field => field.Value.All(string.IsNullOrWhiteSpace)))
        {
            return LocalRedirect(input.Address);
        }

        var page = await queries.FindAsync(input, cancellation);

        // A filter that cannot be read leaves the rest of the search as it is; words that cannot be looked for leave nothing.
        Response.StatusCode = page.Question.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

        return View(page);
    }
}
