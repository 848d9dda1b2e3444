using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Items;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Site;

/// <summary>An address that an item had before it was renumbered leads to where the item is now.</summary>
internal static class MovedItems
{
    /// <summary>On to the item, or not found where none ever had that number.</summary>
    /// <param name="controller">The door that was asked.</param>
    /// <param name="edition">The edition that is current.</param>
    /// <param name="code">The number in the address, which no item has now.</param>
    public static IActionResult LeadOn(this ControllerBase controller, PublishedEdition edition, ItemCode code)
    {
        if (edition.Policy.FindMoved(code)?.Place.Code is not { } now)
        {
            return controller.NotFound();
        }

        var context = controller.HttpContext;
        var parts = context.Request.Path.Value!.Split('/');
        parts[Array.IndexOf(parts, code.ToString())] = now.ToString();
        var path = string.Join('/', parts);

        controller.Response.Headers.CacheControl = "no-cache"; // the number may be given to another item some day

        return controller.LocalRedirectPermanent(path + Query(context));
    }

    // As it was asked: what a page knows nothing of was taken away by then.
    private static QueryString Query(HttpContext context) => context.Features.Get<AskedQuery>()?.Query ?? context.Request.QueryString;
}
