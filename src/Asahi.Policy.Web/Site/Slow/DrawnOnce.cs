using System.Collections.Concurrent;

namespace Asahi.Policy.Web.Site.Slow;

/// <summary>What is drawn of several editions: once for their hashes, as none of them ever changes, and kept within a budget of memory.
/// What is small is drawn at once, what is large by the one worker; whoever asks meanwhile waits for the same.</summary>
/// <param name="slow">The worker.</param>
/// <param name="budget">Bytes.</param>
/// <param name="sizeOf">What one of them takes, roughly.</param>
public sealed class DrawnOnce<T>(SlowWork slow, long budget, Func<T, long> sizeOf)
    where T : class
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, LinkedListNode<Place>> _places = [];
    private readonly LinkedList<Place> _order = new(); // the last one that was asked for stands first
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> _making = new();
    private long _size;
    private long _drawn;
    private long _generation;

    /// <summary>How many were drawn so far.</summary>
    public long Drawn => Interlocked.Read(ref _drawn);

    /// <summary>What is kept, in bytes.</summary>
    public long Size => Interlocked.Read(ref _size);

    /// <param name="hashes">Of all that it is drawn from.</param>
    /// <param name="begin">Looks what there is to do: a little work, and whether the rest is large.</param>
    /// <param name="cancellation">The visitor has gone; what was begun goes on.</param>
    /// <exception cref="BeingPreparedException">It takes longer than a visitor should wait.</exception>
    public async Task<T> OfAsync(string hashes, Func<(bool IsLarge, Func<T> Draw)> begin, CancellationToken cancellation)
    {
        if (Find(hashes) is { } kept)
        {
            return kept;
        }

        var making = _making.GetOrAdd(hashes, _ => new Lazy<Task<T>>(() => DrawAsync(hashes, begin)));

        return await SlowWork.SoonAsync(making.Value, cancellation);
    }

    /// <summary>Nothing that is being drawn now is kept either.</summary>
    public void Forget()
    {
        lock (_turn)
        {
            _generation++;
            _places.Clear();
            _order.Clear();
            _size = 0;
        }
    }

    private async Task<T> DrawAsync(string hashes, Func<(bool IsLarge, Func<T> Draw)> begin)
    {
        try
        {
            var generation = Interlocked.Read(ref _generation);
            var (isLarge, draw) = begin();
            var drawn = isLarge ? await slow.RunAskedAsync(draw) : draw();
            Interlocked.Increment(ref _drawn);
            Keep(new Place(hashes, drawn, sizeOf(drawn)), generation);

            return drawn;
        }
        finally
        {
            _making.TryRemove(hashes, out _); // what failed is tried again by the next who asks
        }
    }

    private T? Find(string hashes)
    {
        lock (_turn)
        {
            if (!_places.TryGetValue(hashes, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);

            return node.Value.Drawn;
        }
    }

    private void Keep(Place place, long generation)
    {
        lock (_turn)
        {
            if (place.Size > budget || generation != _generation || _places.ContainsKey(place.Hashes))
            {
                return;
            }

            _places[place.Hashes] = _order.AddFirst(place);
            _size += place.Size;

            while (_size > budget && _order.Last is { } last)
            {
                _order.Remove(last);
                _places.Remove(last.Value.Hashes);
                _size -= last.Value.Size;
            }
        }
    }

    private sealed record Place(string Hashes, T Drawn, long Size);
}
