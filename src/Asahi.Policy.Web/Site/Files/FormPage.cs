using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A form of an edition on the screen, and the other ways to read it.</summary>
public sealed record FormPage(PageFrame Frame, PublishedEdition Edition, Sheet Sheet, FormWays Ways, IReadOnlyList<Rung> Others) : IFramedPage
{
    /// <summary>Codes and page numbers lead to the item in 様式2.</summary>
    public SheetHtmlOptions Options { get; } = SheetHtmlOptions.Alone with
    {
        AddressOf = item => Sheet.Sections.Any(section => section.Item is not null) ? null : $"{Ways.Screen(OfficialForms.PagesFrom)}#{SheetHtmlOptions.Alone.Anchor(item)}",
    };
}
