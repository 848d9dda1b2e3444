using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>What narrows a search. Null: anything.</summary>
/// <remarks>There is none by section (所管の課): editions do not say which section an item belongs to.</remarks>
public sealed record SearchFilter(
    string? Ward = null,
    int? Year = null,
    SearchKind? Kind = null,
    string? Status = null,
    long? From = null,
    long? To = null)
{
    public static SearchFilter None { get; } = new();

    public bool IsNone => this == None;

    /// <summary>On which sides the item falls out.</summary>
    public SearchSides Failing(SearchItem item) =>
        (Ward is not null && item.Edition.Ward.Code != Ward ? SearchSides.Ward : 0)
        | (Year is { } year && item.Edition.Year.Value != year ? SearchSides.Year : 0)
        | (Kind is { } kind && item.Kind != kind ? SearchSides.Kind : 0)
        | (Status is not null && !item.Statuses.Any(status => status.Key == Status) ? SearchSides.Status : 0)
        | ((From is not null || To is not null)
            && !(item.Planned is { } amount && amount >= (From ?? 0) && amount <= (To ?? long.MaxValue))
                ? SearchSides.Budget
                : 0);
}

/// <summary>The sides from which a search can be narrowed.</summary>
[Flags]
public enum SearchSides
{
    None = 0,
    Ward = 1,
    Year = 2,
    Kind = 4,
    Status = 8,
    Budget = 16,
}
