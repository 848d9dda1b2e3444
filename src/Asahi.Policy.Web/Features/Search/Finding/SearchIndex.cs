using System.Collections.Concurrent;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Features.Search.Asking;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>The items of all current editions. Every search looks through all of them: a city's record of
/// twenty years is a few ten million letters, which is less work than to keep a cleverer index true.</summary>
public sealed class SearchIndex
{
    private readonly IReadOnlyList<SearchItem> _items;
    private readonly Lazy<NearWords> _near;
    private readonly KnownLetters _letters;
    private readonly ConcurrentDictionary<string, int> _counts = [];

    /// <param name="items">Of all editions, each in the order in which it is read.</param>
    public SearchIndex(IEnumerable<SearchItem> items)
    {
        // What else is equal stands in this order: the newer year, real wards before the fictional one, then as it is read.
        _items =
        [
            .. items.OrderByDescending(item => item.Edition.Year.Value)
                .ThenBy(item => item.Edition.Ward.IsSample)
                .ThenBy(item => item.Edition.Ward.Code, StringComparer.Ordinal),
        ];
        _near = new Lazy<NearWords>(() => new NearWords(_items));
        var editions = _items.Select(item => item.Edition).Distinct().ToList();
        Editions = editions;
        _letters = new KnownLetters(_items.Select(item => item.Folded).Concat(editions.Select(edition => edition.Context)));
        Wards =
        [
            .. editions.Select(edition => edition.Ward)
                .DistinctBy(ward => ward.Code)
                .OrderBy(ward => ward.IsSample)
                .ThenBy(ward => ward.Code, StringComparer.Ordinal),
        ];
        Statuses =
        [
            .. _items.SelectMany(item => item.Statuses)
                .Distinct()
                .DistinctBy(status => status.Key)
                .OrderBy(status => status.Key.StartsWith("midterm.", StringComparison.Ordinal))
                .ThenBy(status => status.Set)
                .ThenBy(status => status.Mark, StringComparer.Ordinal),
        ];
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SearchEdition> Editions { get; }

    public IReadOnlyList<PublishedWard> Wards { get; }

    /// <summary>All answers that were given, in the order of the forms.</summary>
    public IReadOnlyList<SearchStatus> Statuses { get; }

    /// <summary>Words of the record that look like one that was not found, and how many items each finds. Counted once.</summary>
    public IReadOnlyList<(string Word, int Count)> Near(IEnumerable<SearchWord> words) =>
    [
        .. words.SelectMany(_near.Value.To)
            .Distinct()
            .Take(NearWords.Shown)
            .Select(word => (word, _counts.GetOrAdd(word, near => Count(SearchWord.Of(near))))),
    ];

    public int Count(SearchWord word)
    {
        var known = Known(word);

        return _items.Count(item => SearchRank.IsFound(item, known));
    }

    /// <summary>A word with those of its spellings that may occur at all.</summary>
    public SearchWord Known(SearchWord word) => word.Among(_letters.MayHave);

    /// <param name="words">Empty: all items that pass the filter.</param>
    /// <param name="filter">What narrows the search.</param>
    public SearchFindings Find(IReadOnlyList<SearchWord> words, SearchFilter filter)
    {
        var (facets, found) = (new SearchFacets(), new List<(long Points, int At)>());
        words = [.. words.Select(Known)];

        for (var at = 0; at < _items.Count; at++)
        {
            var points = words.Count == 0 ? 1 : SearchRank.Points(_items[at], words);

            if (points == 0)
            {
                continue;
            }

            var failing = filter.Failing(_items[at]);
            facets.Count(_items[at], failing);

            if (failing == SearchSides.None)
            {
                found.Add((points, at));
            }
        }

        // What is invented never stands before what is real, however well it fits.
        found.Sort((one, other) => (_items[one.At].Edition.Ward.IsSample, -one.Points, one.At)
            .CompareTo((_items[other.At].Edition.Ward.IsSample, -other.Points, other.At)));

        return new SearchFindings([.. found.Select(it => _items[it.At])], facets);
    }
}
