using System.Collections.Concurrent;

namespace Asahi.Policy.Data.Published;

/// <summary>開いた版の棚。Opened editions, kept within a budget of memory; the one that was not asked for longest goes first. An edition
/// never changes, so what stands here is never out of date; what is taken out of the record has to be forgotten here.</summary>
public sealed class EditionShelf : IForgetEditions
{
    /// <summary>棚の大きさ（バイト）。Of contents as stored; opened they take about three times as much.</summary>
    public const long Budget = 24 * 1024 * 1024;

    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<(int Id, string Tag), KeptValues> _lasting = new();
    private readonly Dictionary<(int Id, string Tag), LinkedListNode<Place>> _places = [];
    private readonly LinkedList<Place> _order = new(); // the last one that was asked for stands first
    private long _size;

    /// <summary>棚にある版。Null: it is not open.</summary>
    /// <param name="id">版の内部の番号。</param>
    /// <param name="tag">何を言うかの印。What was open before it was blackened or withdrawn is not found by the new one. Null: any.</param>
    public PublishedEdition? Find(int id, string? tag = null)
    {
        lock (_turn)
        {
            tag ??= _places.Keys.FirstOrDefault(key => key.Id == id).Tag;

            if (tag is null || !_places.TryGetValue((id, tag), out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);

            return node.Value.Edition;
        }
    }

    /// <summary>版がしまわれても残るもの。Null: it has not been made since the program started.</summary>
    public T? Find<T>(int id, EditionValue<T> value, string? tag = null)
        where T : class =>
        _lasting.TryGetValue((id, tag ?? _lasting.Keys.FirstOrDefault(key => key.Id == id).Tag ?? ""), out var lasting)
            ? lasting.Find<T>(value)
            : null;

    internal KeptValues LastingOf(int id, string tag) => _lasting.GetOrAdd((id, tag), _ => new KeptValues());

    /// <summary>棚に置く。</summary>
    /// <param name="edition">開いた版。</param>
    /// <param name="size">内容の大きさ（バイト）。</param>
    /// <returns>The one that stands there: who opened it first was first.</returns>
    internal PublishedEdition Keep(PublishedEdition edition, long size)
    {
        lock (_turn)
        {
            if (_places.TryGetValue((edition.Id, edition.Tag), out var there))
            {
                return there.Value.Edition;
            }

            _places[(edition.Id, edition.Tag)] = _order.AddFirst(new Place(edition, size));
            _size += size;

            while (_size > Budget && _order.Last is { } last && last != _order.First)
            {
                Remove(last);
            }

            return edition;
        }
    }

    /// <summary>版を忘れる。With all that hangs on it.</summary>
    public void Forget(int editionId)
    {
        _lasting.Keys.Where(key => key.Id == editionId).ToList().ForEach(key => _lasting.TryRemove(key, out _));

        lock (_turn)
        {
            _places.Where(it => it.Key.Id == editionId).Select(it => it.Value).ToList().ForEach(Remove);
        }
    }

    /// <summary>すべての版を忘れる。</summary>
    public void Forget()
    {
        _lasting.Clear();

        lock (_turn)
        {
            _places.Clear();
            _order.Clear();
            _size = 0;
        }
    }

    private void Remove(LinkedListNode<Place> node)
    {
        _order.Remove(node);
        _places.Remove((node.Value.Edition.Id, node.Value.Edition.Tag));
        _size -= node.Value.Size;
    }

    private sealed record Place(PublishedEdition Edition, long Size);
}
