using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.History;

/// <summary>All editions of a year, newest first.</summary>
public sealed record HistoryPage(PageFrame Frame, PublishedPolicy Policy, IReadOnlyList<HistoryLine> Lines) : IFramedPage;

/// <summary>An edition, the one before it, and how many fields the two put differently; null when one of them cannot be read.</summary>
public sealed record HistoryLine(EditionSummary Edition, EditionSummary? Before, int? Changes);
