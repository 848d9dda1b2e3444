using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Policies;

/// <summary>What _Issue.cshtml shows.</summary>
public sealed record IssuePart(PublishedPolicy Policy, PublishedIssue Issue);

/// <summary>What _Strategy.cshtml shows.</summary>
public sealed record StrategyPart(PublishedPolicy Policy, PublishedStrategy Strategy, int Level);
