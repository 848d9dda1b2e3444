using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Files that could not be made the last time somebody tried, and why. Health tells of them until they are there.</summary>
public sealed class FormFileTroubles
{
    private readonly ConcurrentDictionary<(int Edition, string File), string> _reasons = new();

    public IReadOnlyList<string> All => [.. _reasons.Values.Order(StringComparer.Ordinal)];

    public void Add(PublishedEdition edition, OfficialFile file, string reason) =>
        _reasons[(edition.Id, file.Name)] = $"{edition.Policy.Ward.Code} {edition.Policy.FiscalYear} 第{edition.Number}版 {file.Name}：{reason}";

    public void Remove(PublishedEdition edition, OfficialFile file) => _reasons.TryRemove((edition.Id, file.Name), out _);
}
