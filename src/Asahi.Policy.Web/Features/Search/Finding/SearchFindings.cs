using System.Runtime.InteropServices;
using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>What a search found, best first, and how much each other choice of a filter would find.</summary>
public sealed record SearchFindings(IReadOnlyList<SearchItem> Items, SearchFacets Facets);

/// <summary>How many items each choice of a filter has, the other filters being what they are.</summary>
public sealed class SearchFacets
{
    private readonly Dictionary<(SearchSides Side, string Choice), int> _counts = [];
    private readonly Dictionary<SearchSides, int> _all = [];

    /// <summary>Without any filter.</summary>
    public int Unfiltered { get; private set; }

    public int Of(SearchSides side, string choice) => _counts.GetValueOrDefault((side, choice));

    /// <summary>With this filter left open.</summary>
    public int All(SearchSides side) => _all.GetValueOrDefault(side);

    internal void Count(SearchItem item, SearchSides failing)
    {
        Unfiltered++;

        if (failing is SearchSides.None or SearchSides.Ward)
        {
            Count(SearchSides.Ward, item.Edition.Ward.Code);
        }

        if (failing is SearchSides.None or SearchSides.Year)
        {
            Count(SearchSides.Year, item.Edition.YearKey);
        }

        if (failing is SearchSides.None or SearchSides.Kind)
        {
            Count(SearchSides.Kind, item.Kind.Key());
        }

        if (failing is SearchSides.None or SearchSides.Status)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_all, SearchSides.Status, out _)++;

            foreach (var status in item.Statuses)
            {
                Add(SearchSides.Status, status.Key);
            }
        }
    }

    private void Count(SearchSides side, string choice)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_all, side, out _)++;
        Add(side, choice);
    }

    private void Add(SearchSides side, string choice) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, (side, choice), out _)++;
}
