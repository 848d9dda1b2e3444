namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What is decided about a candidate; the hash says which one was read.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Candidate">Which candidate.</param>
/// <param name="Sha256">Of the content that was read.</param>
/// <param name="Reason">Why it is recalled or returned.</param>
/// <param name="DecisionNumber">決裁番号。</param>
/// <param name="DecisionDate">決裁日。</param>
/// <param name="IsTimed">Whether it becomes public at a set time. If not, at once.</param>
/// <param name="FireDay">The day of that time.</param>
/// <param name="FireTime">The hour and minute of it, in Japan.</param>
/// <param name="IsEarlyDay">The day of the decision lies before the request, and that is right.</param>
/// <param name="IsBack">Back from the last question, with what was typed.</param>
/// <param name="Confirmed">Whether it was asked once more.</param>
public sealed record SettleInput(
    Guid Key,
    int Candidate,
    string? Sha256,
    string? Reason,
    string? DecisionNumber,
    string? DecisionDate,
    bool IsTimed,
    string? FireDay,
    string? FireTime,
    bool IsEarlyDay,
    bool IsBack,
    bool Confirmed);
