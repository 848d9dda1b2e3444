using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Features.Search.Finding;

/// <summary>Keeps the index between requests. It is made of the whole record; after a publication only the new edition is read.</summary>
/// <remarks>A damaged edition is left out, as on the other pages, and tried
/// again each time: once it is mended it is found without a restart.</remarks>
public sealed class SearchShelf(SlowWork slow) : IForgetEditions, IDisposable
{
    // Of a whole record, after a start; a publication brings one.
    private const int MostAtOnce = 10;

    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<int, IReadOnlyList<SearchItem>> _items = [];
    private string _veils = "";
    private volatile Kept? _kept;

    public async Task<SearchIndex> CurrentAsync(PublishedPolicies policies, CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);

        if (_kept is { } kept && kept.IsOf(record))
        {
            return kept.Index;
        }

        await _turn.WaitAsync(cancellation);

        try
        {
            // Who waited may know an old state by now: what was made meanwhile must not be replaced by something older.
            return _kept is { } made && (made.IsOf(record) || made.Position > record.Position)
                ? made.Index
                : await MakeAsync(policies, record, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nothing of an edition that is gone from the record may be found, nor kept.</summary>
    public void Forget(int editionId) => Drop(items => items.Remove(editionId));

    public void Forget() => Drop(items => items.Clear());

    private void Drop(Action<Dictionary<int, IReadOnlyList<SearchItem>>> drop)
    {
        _turn.Wait();
        drop(_items);
        _kept = null;
        _turn.Release();
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SearchIndex> MakeAsync(PublishedPolicies policies, PublicRecord record, CancellationToken cancellation)
    {
        if (_veils != record.VeilMark)
        {
            (_veils, _items, _kept) = (record.VeilMark, [], null); // what was withdrawn is found no more, what was put back is
        }

        var missing = record.Pointers.Where(id => !_items.ContainsKey(id)).ToHashSet();
        var items = record.Pointers.Where(_items.ContainsKey).ToDictionary(id => id, id => _items[id]);

        if (missing.Count > MostAtOnce)
        {
            // Waited for to the end: it reads through the visitor's own connection.
            await slow.RunAsync(() => ReadAsync(policies, record, missing, items, cancellation).GetAwaiter().GetResult(), cancellation);
        }
        else if (missing.Count > 0)
        {
            await ReadAsync(policies, record, missing, items, cancellation);
        }

        if (_kept is { } kept && items.Count == _items.Count && items.Keys.All(_items.ContainsKey))
        {
            return kept.Index; // what is missing is damaged still
        }

        _items = items;
        _kept = new Kept(record.Position, record.VeilMark, [.. items.Keys.Order()], new SearchIndex(items.Values.SelectMany(of => of)));

        return _kept.Index;
    }

    private static async Task ReadAsync(
        PublishedPolicies policies,
        PublicRecord record,
        HashSet<int> missing,
        Dictionary<int, IReadOnlyList<SearchItem>> items,
        CancellationToken cancellation)
    {
        await foreach (var edition in policies.AllAsync(record, missing, cancellation))
        {
            items[edition.Id] = SearchItems.Of(edition);
        }
    }

    // The numbers of what was read: an edition that could not be read is missing there, so the next request tries it again.
    private sealed record Kept(long Position, string Veils, IReadOnlyList<int> Ids, SearchIndex Index)
    {
        public bool IsOf(PublicRecord record) => Veils == record.VeilMark && Ids.SequenceEqual(record.Pointers);
    }
}
