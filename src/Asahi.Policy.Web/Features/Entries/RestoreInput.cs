namespace Asahi.Policy.Web.Features.Entries;

/// <summary>What is public is to stand here again; of the version that was seen.</summary>
public sealed record RestoreInput(Guid Key, int Version, string? ItemKey = null);
