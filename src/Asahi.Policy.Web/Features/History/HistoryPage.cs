using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.History;

/// <summary>All editions of a year, newest first.</summary>
/// <param name="Spans">What was public from when to when, newest first.</param>
public sealed record HistoryPage(
    PageFrame Frame,
    PublishedPolicy Policy,
    IReadOnlyList<HistoryLine> Lines,
    IReadOnlyList<LedgerSpan> Spans) : IFramedPage
{
    /// <summary>What the items of the year are called, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>What is withdrawn of the year.</summary>
    public IReadOnlyList<Tombstone> Gone { get; init; } = [];

    /// <summary>What was blackened in its editions.</summary>
    public IReadOnlyList<Blackening> Blackened { get; init; } = [];
}

/// <summary>An edition, the one before it, and how many fields the two put differently; null when one of them cannot be read.</summary>
public sealed record HistoryLine(EditionSummary Edition, EditionSummary? Before, int? Changes);
