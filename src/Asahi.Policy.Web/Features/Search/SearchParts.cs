namespace Asahi.Policy.Web.Features.Search;

/// <summary>What _Choice.cshtml shows.</summary>
public sealed record ChoicePart(SearchChoice Choice, string? Fault);
