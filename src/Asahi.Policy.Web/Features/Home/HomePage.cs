using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Structured;

namespace Asahi.Policy.Web.Features.Home;

/// <summary>Wards, each with its years, newest first.</summary>
public sealed record HomePage(PageFrame Frame, IReadOnlyList<WardYears> Wards) : IFramedPage, IDescribedPage
{
    public IEnumerable<JsonObject> Describe(string root) => Frame.Ladder.Count == 0 ? [Descriptions.Portal(root, Frame.SiteName, "市の公式サイトではありません")] : [];
}

/// <summary>One ward with the editions of its years that are public.</summary>
public sealed record WardYears(PublishedWard Ward, IReadOnlyList<PublishedEdition> Years);
