using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Differences;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.History;

/// <summary>One edition for good: all that it says, and its forms.</summary>
public sealed record EditionPage(PageFrame Frame, PublishedEdition Edition, FormWays Ways, IReadOnlyList<FormFileLine> Files) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    /// <summary>Everything that the edition says. The name of an item is its heading and is not said again below it.</summary>
    public IReadOnlyList<PlaceGroup<PublishedField>> Places { get; } =
        [.. PlaceGroups.Of(PublishedFields.Of(Edition.Policy)).Select(place => place with { Lines = [.. place.Lines.Where(line => place.Item is null || line.Value != place.Name)] })];
}
