using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Structured;

namespace Asahi.Policy.Web.Features.Home;

/// <summary>Wards, each with its years, newest first.</summary>
public sealed record HomePage(PageFrame Frame, IReadOnlyList<WardYears> Wards) : IFramedPage, IDescribedPage
{
    /// <summary>The last editions of all years shown, newest first.</summary>
    public IReadOnlyList<Update> Updates { get; init; } = [];

    /// <summary>Years of which nothing is public any more, as it was withdrawn.</summary>
    public IReadOnlyList<Tombstone> Gone { get; init; } = [];

    /// <summary>Whose site this is, as its owner says; may be empty.</summary>
    public string Notice { get; init; } = "";

    /// <summary>The years that are told of: of one ward all, of several the newest of each, so that the list of wards stays one.</summary>
    public IReadOnlyList<ListedEdition> ShownOf(WardYears ward) => Wards.Count == 1 ? ward.Years : [ward.Years[0]];

    /// <summary>The years that are only named.</summary>
    public IReadOnlyList<ListedEdition> FoldedOf(WardYears ward) => [.. ward.Years.Skip(ShownOf(ward).Count)];

    public IEnumerable<JsonObject> Describe(string root) =>
        Frame.Breadcrumbs.Count == 0 ? [Descriptions.Portal(root, Frame.SiteName, Notice)] : [];
}

/// <summary>An edition that was published.</summary>
/// <param name="Before">The number of the one before it. Null: it was the first.</param>
public sealed record Update(PublishedPolicy Outline, EditionSummary Edition, int? Before);

/// <summary>One ward with the editions of its years that are public.</summary>
public sealed record WardYears(PublishedWard Ward, IReadOnlyList<ListedEdition> Years);
