namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>What _Compared.cshtml shows.</summary>
public sealed record ComparedPart(ComparisonPage Page, IReadOnlyList<ComparedItem> Items, string Key);

/// <summary>What _ComparedAnswers.cshtml shows.</summary>
public sealed record ComparedAnswersPart(ComparisonPage Page, ComparedItem Item);

/// <summary>What _ComparedBudget.cshtml shows.</summary>
public sealed record ComparedBudgetPart(ComparisonPage Page, ComparedItem Item);
