using Asahi.Policy.Domain.Evaluations;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Confirmed, or returned with a reason; of the version that the reviewer has read.</summary>
public sealed record ReviewInput(Guid Key, int Version, EvaluationStep Step, string? Reason);
