using Asahi.Policy.Web.Site.Components.Entry;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>How a decision ended: done, gone elsewhere in between, refused with reasons, or no such year.</summary>
public sealed record PublicationOutcome(string? Address, bool IsStale = false, IReadOnlyList<Fault>? Faults = null)
{
    public static PublicationOutcome NotFound { get; } = new(null, false, null);

    public static PublicationOutcome Stale { get; } = new(null, true, null);

    /// <summary>All is well, but the act cannot be undone: asked once more before it is done.</summary>
    public static PublicationOutcome Confirm(DateOnly? day) => new(null, false, []) { ToConfirm = true, Day = day };

    public bool ToConfirm { get; private init; }

    /// <summary>The date of the decision as it was understood.</summary>
    public DateOnly? Day { get; private init; }

    public static PublicationOutcome Refuse(string field, string message) => new(null, false, [new Fault(field, message)]);
}
