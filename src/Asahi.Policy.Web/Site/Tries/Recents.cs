namespace Asahi.Policy.Web.Site.Tries;

/// <summary>What was used lately, at most twice as many as said: when the newer half is full, it becomes
/// the older one, and what has not been asked for since is forgotten. Each key is itself; none is taken for another.</summary>
internal sealed class Recents<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private Dictionary<TKey, TValue> _newer = [];
    private Dictionary<TKey, TValue> _older = [];

    /// <summary>Puts another value in the place of the one that is there, if any, and gives it.</summary>
    public TValue Change(TKey key, Func<TValue?, TValue> change)
    {
        lock (_lock)
        {
            var there = _newer.TryGetValue(key, out var newer) ? newer : _older.GetValueOrDefault(key);

            if (_newer.Count >= most && !_newer.ContainsKey(key))
            {
                (_older, _newer) = (_newer, []);
            }

            return _newer[key] = change(there);
        }
    }

    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            return _newer.TryGetValue(key, out var newer) ? newer : _older.GetValueOrDefault(key);
        }
    }

    public void Remove(TKey key)
    {
        lock (_lock)
        {
            _newer.Remove(key);
            _older.Remove(key);
        }
    }
}
