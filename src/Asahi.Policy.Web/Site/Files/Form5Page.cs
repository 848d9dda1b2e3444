using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Form 5 of an edition on the screen, and the other ways to read it.</summary>
public sealed record Form5Page(PageFrame Frame, PublishedEdition Edition, Sheet Sheet, IReadOnlyList<Rung> Others) : IFramedPage
{
    public static Form5Page Of(PublishedEdition edition, SiteSettings site, PageFrame frame, params IReadOnlyList<Rung> others) =>
        new(frame, edition, Form5.Compose(edition.Policy, Stamps.Of(edition, site)), others);
}
