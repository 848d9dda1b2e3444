using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Scopes;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What would be published of a year: all that differs, what of it was chosen, and what comes of that.</summary>
/// <param name="Draft">The draft, with all its items.</param>
/// <param name="Current">The public edition. Null: nothing is public.</param>
/// <param name="Pins">What waits in candidates already.</param>
/// <param name="Offered">What differs and waits in no candidate.</param>
/// <param name="Scope">What of it was chosen.</param>
/// <param name="Content">What the edition would say.</param>
/// <param name="Kinds">The kinds that the edition can be of.</param>
public sealed record Preparation(
    OperatingPolicy Draft,
    PublishedEdition? Current,
    Pins Pins,
    IReadOnlyList<OfferedEntry> Offered,
    PublicationScope Scope,
    PublishedPolicy Content,
    IReadOnlyList<EditionKind> Kinds)
{
    /// <summary>What it goes on from: the public edition, or the last one before it if that was withdrawn. Null: neither.</summary>
    public PublishedEdition? Ground { get; init; } = Current;

    /// <summary>What cannot go in without something else.</summary>
    public IReadOnlyList<ScopeFault> Faults { get; init; } = [];

    /// <summary>The last request, if it was recalled or returned: it is offered again.</summary>
    public FormerRequest? Former { get; init; }

    /// <summary>The last line of the ledger of the year that it was put together on.</summary>
    public long Line { get; init; }

    /// <summary>What is public of the year before. Null: nothing.</summary>
    public PublishedPolicy? LastYear { get; init; }

    public IEnumerable<OfferedEntry> Chosen => Offered.Where(entry => Scope.Has(entry.Key));

    /// <summary>What stops it, and what to be careful about.</summary>
    public IReadOnlyList<ChecklistFinding> Examine(DateOnly today) =>
        PublishingChecklist.Examine(Draft, Content, Ground?.Policy, Scope, today, LastYear);

    public string Sha256 { get; } = EditionContent.Hash(EditionContent.ToBytes(Content));
}

/// <summary>A request that was recalled or returned.</summary>
public sealed record FormerRequest(EditionKind Kind, string Note, PublicationScope Scope);
