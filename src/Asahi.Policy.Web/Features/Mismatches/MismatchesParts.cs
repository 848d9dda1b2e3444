using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;

namespace Asahi.Policy.Web.Features.Mismatches;

/// <summary>What _Case.cshtml shows.</summary>
public sealed record CasePart(PublishedPolicy Policy, Mismatch Found);

/// <summary>What _Reason.cshtml shows.</summary>
public sealed record ReasonPart(PublishedPolicy Policy, Mismatch Found);
