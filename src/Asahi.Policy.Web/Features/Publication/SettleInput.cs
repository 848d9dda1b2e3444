namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What is decided about a candidate; the hash says which one was read.</summary>
public sealed record SettleInput(
    Guid Key,
    int Candidate,
    string? Sha256,
    string? Reason,
    string? DecisionNumber,
    string? DecisionDate,
    bool Confirmed);
