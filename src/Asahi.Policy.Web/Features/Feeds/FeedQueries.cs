using System.Collections.Concurrent;
using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>Every edition of every year, newest first. What an edition says is compared with the one before it once, and remembered.</summary>
public sealed class FeedQueries(PublishedPolicies policies, FeedMemory memory)
{
    public async Task<IReadOnlyList<FeedEntry>> AllAsync(CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();

        foreach (var edition in await policies.EditionsAsync(cancellation))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{edition.Ward}/{edition.FiscalYear}/{edition.Edition.Number}/{edition.Edition.Sha256}");

            if (memory.Find(key) is { } known)
            {
                entries.Add(known);
            }
            else if (await TryOpenAsync(edition, edition.Edition.Number, cancellation) is { } opened)
            {
                entries.Add(memory.Keep(await EntryAsync(key, edition, opened, cancellation)));
            }
        }

        return entries;
    }

    private async Task<FeedEntry> EntryAsync(string key, ListedEdition listed, PublishedEdition edition, CancellationToken cancellation)
    {
        var policy = edition.Policy;
        var before = edition.Number > 1 ? await TryOpenAsync(listed, edition.Number - 1, cancellation) : null;
        string[] words =
        [
            .. policy.Notices,
            .. edition.Note.Length > 0 ? [edition.Note.TrimEnd('。')] : Array.Empty<string>(),
            .. before is null ? [] : new[] { $"第{before.Number}版から{EditionDifference.Between(before.Policy, policy).Count}か所が変わりました" },
        ];
        var sample = policy.Ward.IsSample ? $"【{PublishedPolicy.SampleNotice}】" : "";

        return new FeedEntry(
            key,
            $"{sample}{policy.Ward.City}{policy.Ward.Name} {policy.YearLabel} 運営方針　第{edition.Number}版（{edition.Kind.Name()}）",
            string.Concat(words.Select(word => word + "。")),
            edition.Kind.Name(),
            SiteMap.ToEdition(listed.Ward, listed.FiscalYear, edition.Number),
            edition.MadeAt);
    }

    // An edition that cannot be read is left out, as in the lists of pages; the health of the portal names it.
    private async Task<PublishedEdition?> TryOpenAsync(ListedEdition edition, int number, CancellationToken cancellation)
    {
        try
        {
            return await policies.FindAsync(edition.Ward, edition.FiscalYear, number, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>The entries that have been made.</summary>
public sealed class FeedMemory
{
    private readonly ConcurrentDictionary<string, FeedEntry> _entries = new();

    public FeedEntry? Find(string key) => _entries.GetValueOrDefault(key);

    public FeedEntry Keep(FeedEntry entry) => _entries.GetOrAdd(entry.Key, entry);
}
