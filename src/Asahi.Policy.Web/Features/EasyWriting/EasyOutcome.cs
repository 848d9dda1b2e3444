namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>How the writing ended: the address to open, or why not.</summary>
public sealed record EasyOutcome(string? Address, string? Fault = null, bool IsStale = false);
