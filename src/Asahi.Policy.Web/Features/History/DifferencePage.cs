using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;

namespace Asahi.Policy.Web.Features.History;

/// <summary>What one edition says otherwise than an earlier one.</summary>
public sealed record DifferencePage(
    PageFrame Frame,
    PublishedEdition From,
    PublishedEdition To,
    IReadOnlyList<DrawnChange> Changes) : IFramedPage
{
    /// <summary>What the ward says of them, by the keys of the places.</summary>
    public required ILookup<string, ChangeNote> Notes { get; init; }
}
