using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;

namespace Asahi.Policy.Web.Features.Corrections;

/// <summary>All corrections of a year, or of all years of a ward, newest first.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The ward.</param>
/// <param name="Year">The year. Null: all of them.</param>
/// <param name="Corrections">The corrections.</param>
public sealed record CorrectionsPage(
    PageFrame Frame,
    PublishedWard Ward,
    PublishedPolicy? Year,
    IReadOnlyList<Correction> Corrections) : IFramedPage;
