using System.Collections.Concurrent;
using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>The newest editions of all years, newest first. What an edition says is compared with the one before it once, and remembered.</summary>
public sealed class FeedQueries(PublishedPolicies policies, FeedMemory memory)
{
    /// <summary>Readers ask again and again; who wants all editions finds them in the history of each year.</summary>
    public const int Most = 100;

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        var editions = await policies.EditionsAsync(cancellation);

        foreach (var edition in editions.Take(Most))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{edition.Ward}/{edition.FiscalYear}/{edition.Edition.Number}/{edition.Edition.Sha256}");

            if (memory.Find(key) is { } known)
            {
                entries.Add(known);
            }
            else if (await TryOpenAsync(edition, cancellation) is { } opened)
            {
                var former = editions.Where(it => it.Ward == edition.Ward && it.FiscalYear == edition.FiscalYear && it.Edition.Number < edition.Edition.Number).MaxBy(it => it.Edition.Number);
                var before = former is null ? null : await TryOpenAsync(former, cancellation);
                var entry = Entry(key, edition, opened, before);

                // What changed cannot be said as long as the one before is damaged: it is asked again.
                entries.Add(former is null || before is not null ? memory.Keep(entry) : entry);
            }
        }

        return entries;
    }

    private static FeedEntry Entry(string key, ListedEdition listed, PublishedEdition edition, PublishedEdition? before)
    {
        var policy = edition.Policy;
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
    private async Task<PublishedEdition?> TryOpenAsync(ListedEdition edition, CancellationToken cancellation)
    {
        try
        {
            return await policies.FindAsync(edition.Ward, edition.FiscalYear, edition.Edition.Number, cancellation);
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
