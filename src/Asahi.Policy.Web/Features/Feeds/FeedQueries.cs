using System.Collections.Concurrent;
using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>The newest editions of all years, newest first. What an edition says is compared with the one before it once, and remembered.</summary>
public sealed class FeedQueries(PublishedPolicies policies, ChangeCounts counts, FeedMemory memory)
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
            else if (await policies.TryFindAsync(edition.Ward, edition.FiscalYear, edition.Edition.Number, cancellation) is { } opened)
            {
                // One that cannot be read is left out, as in the lists of pages.
                var before = editions.Where(it => it.Ward == edition.Ward && it.FiscalYear == edition.FiscalYear && it.Edition.Number < edition.Edition.Number).MaxBy(it => it.Edition.Number)?.Edition;
                var changes = before is null ? null : await counts.BetweenAsync(edition.Ward, edition.FiscalYear, before, edition.Edition, cancellation);
                var entry = Entry(key, opened, before?.Number, changes);

                // What changed cannot be said as long as the one before is damaged: it is asked again.
                entries.Add(before is null || changes is not null ? memory.Keep(entry) : entry);
            }
        }

        return entries;
    }

    private static FeedEntry Entry(string key, PublishedEdition edition, int? before, int? changes)
    {
        var policy = edition.Policy;
        string[] words =
        [
            .. policy.Notices,
            .. edition.Note.Length > 0 ? [edition.Note.TrimEnd('。')] : Array.Empty<string>(),
            .. changes is null ? [] : new[] { $"第{before}版から{changes}か所が変わりました" },
        ];
        var sample = policy.Ward.IsSample ? $"【{PublishedPolicy.SampleNotice}】" : "";

        return new FeedEntry(
            key,
            $"{sample}{policy.Ward.City}{policy.Ward.Name} {policy.YearLabel} 運営方針　第{edition.Number}版（{edition.Kind.Name()}）",
            string.Concat(words.Select(word => word + "。")),
            edition.Kind.Name(),
            SiteMap.ToEdition(policy.Ward.Code, policy.FiscalYear, edition.Number),
            edition.MadeAt);
    }
}

/// <summary>The entries that have been made.</summary>
public sealed class FeedMemory
{
    private readonly ConcurrentDictionary<string, FeedEntry> _entries = new();

    public FeedEntry? Find(string key) => _entries.GetValueOrDefault(key);

    public FeedEntry Keep(FeedEntry entry) => _entries.GetOrAdd(entry.Key, entry);
}
