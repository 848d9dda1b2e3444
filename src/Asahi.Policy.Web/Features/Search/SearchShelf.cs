using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Features.Search;

/// <summary>Keeps the index between requests. Each request asks for the pointers alone; only editions that are new since are read.</summary>
/// <remarks>A damaged edition is left out, as on the other pages, and tried again each time: once it is mended it is found without a restart.</remarks>
public sealed class SearchShelf : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<int, IReadOnlyList<SearchItem>> _items = [];
    private volatile Kept? _kept;

    public async Task<SearchIndex> CurrentAsync(PublishedPolicies policies, CancellationToken cancellation)
    {
        var ids = await policies.CurrentIdsAsync(cancellation);

        if (_kept is { } kept && kept.Ids.SequenceEqual(ids))
        {
            return kept.Index;
        }

        await _turn.WaitAsync(cancellation);

        try
        {
            // Who waited may know old pointers by now: what was made meanwhile must not be replaced by something older.
            ids = await policies.CurrentIdsAsync(cancellation);

            return _kept is { } made && made.Ids.SequenceEqual(ids) ? made.Index : await MakeAsync(policies, ids, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SearchIndex> MakeAsync(PublishedPolicies policies, IReadOnlyList<int> ids, CancellationToken cancellation)
    {
        var missing = ids.Where(id => !_items.ContainsKey(id)).ToList();
        var items = ids.Where(_items.ContainsKey).ToDictionary(id => id, id => _items[id]);

        foreach (var edition in missing.Count == 0 ? [] : await policies.AllAsync(missing, cancellation))
        {
            items[edition.Id] = SearchItems.Of(edition);
        }

        if (_kept is { } kept && items.Count == _items.Count && items.Keys.All(_items.ContainsKey))
        {
            return kept.Index; // what is missing is damaged still
        }

        _items = items;
        _kept = new Kept([.. items.Keys.Order()], new SearchIndex(items.Values.SelectMany(of => of)));

        return _kept.Index;
    }

    // The numbers of what was read: an edition that could not be read is missing there, so the next request tries it again.
    private sealed record Kept(IReadOnlyList<int> Ids, SearchIndex Index);
}
