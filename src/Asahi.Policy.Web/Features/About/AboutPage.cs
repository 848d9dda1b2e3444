using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.About;

/// <summary>A page about the site itself.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Contact">Where to write to; empty when the operator has not said.</param>
public sealed record AboutPage(PageFrame Frame, string Contact) : IFramedPage
{
    /// <summary>The day on which the checks that /accessibility lists were
    /// last run as a whole. Whoever runs them again changes it here.</summary>
    public static readonly DateOnly LastChecked = new(2026, 11, 28);

    /// <summary>Whom to tell, as the object of a sentence.</summary>
    public string Whom => Contact.Length > 0 ? $"このサイトの運営者（{Contact}）" : "このサイトを設置して運営している人";

    public static AboutPage Of(string title, SiteSettings site) => new(PageFrame.OfSite(title), site.Contact);
}
