using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Forms.Pdf.Fonts;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>The very edition that would be published: its form and its full text.</summary>
public sealed record PreviewPage(
    StaffFrame Frame,
    PublishedPolicy Content,
    int Number,
    bool IsPending,
    Sheet Sheet,
    IReadOnlyList<UnprintableLetter> Unprintable) : IStaffPage
{
    public IReadOnlyList<PlaceGroup<PublishedField>> Places { get; } = PlaceGroups.TextOf(Content);
}
