using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Web.Site.Previews;

/// <summary>The draft that this request shows in place of what is public, and which page of it. Set behind the door for staff and nowhere
/// else.</summary>
/// <param name="Draft">What is read instead.</param>
/// <param name="Page">The page as the address names it (1-2, forms/5).</param>
internal sealed record ShownDraft(PublishedEdition Draft, string Page)
{
    /// <summary>How the page of the whole year is called, which has no name of its own in public.</summary>
    public const string Whole = "whole";

    public DraftMark Mark => Draft.Draft!;

    /// <summary>The public address of the year.</summary>
    public string Year => SiteMap.ToPolicy(Draft.Policy.Ward.Code, Draft.Policy.FiscalYear);

    /// <summary>The address of all previews of the year.</summary>
    public string Root => StaffMap.ToPreview(Draft.Policy.Ward.Code, Draft.Policy.FiscalYear);

    /// <summary>Where the page stands in public.</summary>
    public string Public => Page == Whole ? Year : $"{Year}/{Page}";

    /// <summary>Where the page stands among the previews.</summary>
    public string Address => $"{Root}/{Page}";

    /// <summary>The address that was asked for, whatever is shown behind it.</summary>
    public static string AddressOf(HttpContext context) =>
        (context.Features.Get<ShownDraft>()?.Address ?? context.Request.Path) + context.Request.QueryString;
}
