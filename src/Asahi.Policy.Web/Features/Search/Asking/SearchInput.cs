using System.Globalization;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>What stands in the address of a search. Null: nothing.</summary>
public sealed record SearchInput
{
    private const string Yes = "true";

    public string? Q { get; init; }

    public string? Ward { get; init; }

    public string? Year { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Page { get; init; }

    /// <summary>「true」: only as typed, no other spelling.</summary>
    public string? Exact { get; init; }

    public bool IsExact => Exact == Yes;

    public bool HasFilter => (Ward ?? Year ?? Kind ?? Status ?? From ?? To) is not null;

    public SearchInput WithoutFilter() => new() { Q = Q, Exact = Exact };

    /// <summary>The one address of this search: what is asked in a fixed order, and nothing that is empty.</summary>
    public string Address
    {
        get
        {
            var asked = new[]
                {
                    ("q", Q),
                    ("ward", Ward),
                    ("year", Year),
                    ("kind", Kind),
                    ("status", Status),
                    ("from", From),
                    ("to", To),
                    ("page", Page),
                    ("exact", IsExact ? Yes : null),
                }
                .Where(it => !string.IsNullOrWhiteSpace(it.Item2))
                .Select(it => $"{it.Item1}={Uri.EscapeDataString(it.Item2!)}")
                .ToList();

            return asked.Count == 0 ? SiteMap.Search : $"{SiteMap.Search}?{string.Join('&', asked)}";
        }
    }

    /// <summary>The same, with other spellings or without.</summary>
    public SearchInput AsTyped(bool isExact) => this with { Exact = isExact ? Yes : null, Page = null };

    public SearchInput OnPage(int page) => this with { Page = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture) };

    /// <summary>A number as it stands in the address.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
