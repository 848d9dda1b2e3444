using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>Confirmed, or returned with a reason; of the version that the reviewer has read.</summary>
public sealed record ReviewInput(Guid Key, int Version, EntryStep Step, string? Reason);
