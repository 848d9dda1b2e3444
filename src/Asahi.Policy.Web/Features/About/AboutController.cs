using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.About;

/// <summary>What the site is, and how far everybody can use it.</summary>
public sealed class AboutController(SiteSettings site) : PublicController
{
    [Read(SiteMap.About)]
    public IActionResult Show() => View(AboutPage.Of("このサイトについて", site));

    [Read(SiteMap.Accessibility)]
    public IActionResult Accessibility() => View(AboutPage.Of("ウェブアクセシビリティ方針", site));
}
