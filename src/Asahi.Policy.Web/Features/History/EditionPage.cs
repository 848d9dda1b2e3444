using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.History;

/// <summary>One edition for good: all that it says, and its forms.</summary>
public sealed record EditionPage(PageFrame Frame, PublishedEdition Edition, FormSetPage Forms) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    /// <summary>Everything that the edition says.</summary>
    public IReadOnlyList<PlaceGroup<PublishedField>> Places { get; } = PlaceGroups.TextOf(Edition.Policy);
}
