using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Glossary;

/// <summary>What the words mean.</summary>
public sealed class GlossaryController : PublicController
{
    [Read(SiteMap.Glossary)]
    public IActionResult Index() => View(GlossaryPage.Whole);
}
