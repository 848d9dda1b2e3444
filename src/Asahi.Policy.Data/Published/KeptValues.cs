using System.Collections.Concurrent;

namespace Asahi.Policy.Data.Published;

/// <summary>求めたものの置き場。What was derived from one thing, each by the object that says how. Lives and dies with that thing.</summary>
internal sealed class KeptValues
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _values = new();

    /// <summary>Null: it has not been made.</summary>
    public T? Find<T>(object key)
        where T : class => _values.TryGetValue(key, out var value) && value.IsValueCreated ? (T)value.Value : null;

    /// <summary>Made once, also when several ask at the same moment. What could not be made is tried again by the next who asks.</summary>
    public T Get<T>(object key, Func<T> make)
        where T : notnull
    {
        try
        {
            return (T)_values.GetOrAdd(key, static (_, make) => new Lazy<object>(() => make()), make).Value;
        }
        catch
        {
            _values.TryRemove(key, out _);

            throw;
        }
    }
}
