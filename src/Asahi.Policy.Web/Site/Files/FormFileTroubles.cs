using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Files that could not be made the last time somebody tried, and why. Health tells of them until they are there.</summary>
public sealed class FormFileTroubles : IForgetEditions
{
    private readonly ConcurrentDictionary<(int Edition, string File), (string Place, string Reason)> _known = new();

    public IReadOnlyList<string> All => [.. _known.Values.Select(it => $"{it.Place}：{it.Reason}").Order(StringComparer.Ordinal)];

    /// <summary>Why a file could not be made. Null: nothing is known against it.</summary>
    public string? Find(PublishedEdition edition, OfficialFile file) =>
        _known.TryGetValue((edition.Id, file.Name), out var trouble) ? trouble.Reason : null;

    public void Add(PublishedEdition edition, OfficialFile file, string reason) =>
        _known[(edition.Id, file.Name)] =
            ($"{edition.Policy.Ward.Code} {edition.Policy.FiscalYear} 第{edition.Number}版 {file.Name}", reason);

    public void Forget() => _known.Clear();

    public void Forget(int editionId)
    {
        foreach (var key in _known.Keys.Where(key => key.Edition == editionId))
        {
            _known.TryRemove(key, out _);
        }
    }

    public void Remove(PublishedEdition edition, OfficialFile file) => _known.TryRemove((edition.Id, file.Name), out _);
}
