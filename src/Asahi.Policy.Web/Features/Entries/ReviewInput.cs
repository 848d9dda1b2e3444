using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>Confirmed, returned with a reason, or only remarked upon; of the version that the reviewer has read.</summary>
public sealed record ReviewInput(Guid Key, int Version, EntryStep Step, string? Reason, bool Remark = false, string? ItemKey = null);
