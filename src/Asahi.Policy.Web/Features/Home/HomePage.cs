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

    /// <summary>Whose site this is, as its owner says; may be empty.</summary>
    public string Notice { get; init; } = "";

    public IEnumerable<JsonObject> Describe(string root) =>
        Frame.Breadcrumbs.Count == 0 ? [Descriptions.Portal(root, Frame.SiteName, Notice)] : [];
}

/// <summary>An edition that was published.</summary>
/// <param name="Before">The number of the one before it. Null: it was the first.</param>
public sealed record Update(PublishedPolicy Outline, EditionSummary Edition, int? Before);

/// <summary>One ward with the editions of its years that are public.</summary>
public sealed record WardYears(PublishedWard Ward, IReadOnlyList<ListedEdition> Years);
