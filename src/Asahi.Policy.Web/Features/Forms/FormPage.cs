using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Html;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>A form of an edition on the screen, and the other addresses to read it.</summary>
public sealed record FormPage(
    PageFrame Frame,
    PublishedEdition Edition,
    Sheet Sheet,
    FormAddresses Ways,
    IReadOnlyList<Breadcrumb> Others) : IFramedPage
{
    /// <summary>Codes and page numbers lead to the item in the form that holds it.</summary>
    public SheetHtmlOptions Options { get; } = SheetHtmlOptions.Alone with
    {
        AddressOf = item =>
            Sheet.Sections.Any(section => section.Item is not null)
                ? null
                : $"{Ways.Screen(OfficialForms.SetOf(Edition.Policy.Era).PagesFrom!.Key)}#{SheetHtmlOptions.Alone.Anchor(item)}",
    };
}
