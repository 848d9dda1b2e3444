using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Results;

/// <summary>What _StrategyRows.cshtml shows.</summary>
public sealed record StrategyRowsPart(PublishedPolicy Policy, PublishedIssue Issue, int At);
