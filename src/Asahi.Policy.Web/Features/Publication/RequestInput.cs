using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>What general affairs asks: which kind of edition, and what it changes in a few words.</summary>
public sealed record RequestInput(Guid Key, EditionKind? Kind, string? Note, string? Sha256);
