using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>What _Cells.cshtml shows.</summary>
public sealed record CellsPart(BudgetTable Table, IReadOnlyList<BudgetCell> Cells);

/// <summary>What _Gaps.cshtml shows.</summary>
public sealed record GapsPart(PublishedPolicy Policy, BudgetTable Table);

/// <summary>What _Group.cshtml shows.</summary>
public sealed record GroupPart(PublishedPolicy Policy, BudgetTable Table, BudgetGroup Group);

/// <summary>What _Issues.cshtml shows.</summary>
public sealed record IssuesPart(PublishedPolicy Policy, BudgetTable Table);
