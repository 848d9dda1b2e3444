using System.Collections.Concurrent;

namespace Asahi.Policy.Data.Published;

/// <summary>確かめたファイル。Files whose bytes were compared with their hash since
/// the program started; they never change, so once is enough.</summary>
public sealed class ProvenFiles : IForgetEditions
{
    private readonly ConcurrentDictionary<(int EditionId, string Name), bool> _proven = new();

    /// <inheritdoc/>
    public void Forget(int editionId)
    {
        foreach (var file in _proven.Keys.Where(file => file.EditionId == editionId))
        {
            _proven.TryRemove(file, out _);
        }
    }

    /// <inheritdoc/>
    public void Forget() => _proven.Clear();

    internal bool Knows(int editionId, string name) => _proven.ContainsKey((editionId, name));

    internal void Add(int editionId, string name) => _proven[(editionId, name)] = true;
}
