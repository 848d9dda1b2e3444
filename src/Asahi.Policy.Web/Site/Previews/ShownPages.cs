namespace Asahi.Policy.Web.Site.Previews;

/// <summary>Which pages of a year can be seen of a draft. Stands behind routing: it goes by the address as the map has it, not by how it is
/// spelt. What is not a page of the draft (former editions, data, source documents) is led to where it is public.</summary>
internal sealed class ShownPages(RequestDelegate next)
{
    /// <summary>Public addresses that are drawn of a draft as well.</summary>
    public static IReadOnlySet<string> Addresses { get; } = new HashSet<string>
    {
        SiteMap.Policy,
        SiteMap.Item,
        SiteMap.ItemPicture,
        SiteMap.ItemNumbers,
        SiteMap.Results,
        SiteMap.Mismatches,
        SiteMap.Budget,
        SiteMap.BudgetPicture,
        SiteMap.BudgetNumbers,
        SiteMap.Easy,
        SiteMap.Sources,
        SiteMap.Form,
    };

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<ShownDraft>() is not { } shown)
        {
            return next(context);
        }

        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;

            return Task.CompletedTask;
        }

        if (!Addresses.Contains($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}"))
        {
            context.Response.Redirect(new PathString(shown.Public).ToUriComponent() + context.Request.QueryString);

            return Task.CompletedTask;
        }

        return next(context);
    }
}
