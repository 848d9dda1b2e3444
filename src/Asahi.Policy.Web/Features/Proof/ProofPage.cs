using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Proof;

/// <summary>What of a year was public at a moment, and how anybody can check it.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Ward">The code of the ward.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Typed">The moment as it was typed. Empty: now.</param>
public sealed record ProofPage(PageFrame Frame, string Ward, int Year, string Typed) : IFramedPage
{
    /// <summary>What is wrong with the moment. Null: nothing.</summary>
    public string? Fault { get; init; }

    public ProofOfMoment? Proof { get; init; }

    /// <summary>A PDF can be made on this machine.</summary>
    public bool IsPrintable { get; init; }
}

/// <summary>The proof.</summary>
/// <param name="Moment">The moment (UTC).</param>
/// <param name="Span">The line of the ledger that held then. Null: the year had never been public.</param>
/// <param name="Last">The last line of the ledger: whoever keeps its hash can prove later that nothing before it was changed.</param>
/// <param name="Edition">The edition that was public. Null: none was, or it was taken out of the record since.</param>
/// <param name="Files">What was kept with it.</param>
public sealed record ProofOfMoment(
    DateTime Moment,
    LedgerSpan? Span,
    LedgerLine? Last,
    EditionSummary? Edition,
    IReadOnlyList<PublishedFile> Files)
{
    /// <summary>When it was put together (UTC).</summary>
    public DateTime Made { get; init; }
}
