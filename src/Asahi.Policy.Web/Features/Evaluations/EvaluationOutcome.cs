using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>How a write ended.</summary>
public enum Ending
{
    /// <summary>Done; the address says where to go.</summary>
    Saved,

    NotFound,

    /// <summary>The item belongs to another section.</summary>
    Forbidden,

    /// <summary>Something is missing or cannot be stored.</summary>
    Invalid,

    /// <summary>Somebody else saved in between.</summary>
    Conflict,

    /// <summary>A candidate that was made from it waits for approval.</summary>
    Locked,
}

/// <summary>The ending, with what goes with it.</summary>
public sealed record EvaluationOutcome(
    Ending Ending,
    string? Address = null,
    IReadOnlyList<EvaluationFault>? Faults = null,
    string? Reason = null);
