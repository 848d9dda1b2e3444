using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>Findings of the checklist under one heading.</summary>
public sealed record FindingsPage(string? Title, IReadOnlyList<ChecklistFinding> Findings, PublicationPage Page);
