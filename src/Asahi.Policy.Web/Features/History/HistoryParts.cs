using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.History;

/// <summary>What _Line.cshtml shows.</summary>
public sealed record LinePart(PublishedPolicy Policy, HistoryLine Line);
