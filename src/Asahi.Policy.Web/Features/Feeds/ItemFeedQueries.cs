using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Feeds;

/// <summary>What was published of one item, over the years as far as staff have joined them: each edition that says something else of it
/// than the one before, in words.</summary>
public sealed class ItemFeedQueries(PublishedPolicies policies, ItemYears years)
{
    private const int Most = 100;

    private static readonly EditionPairValue<IReadOnlyList<FieldChange>> _changes =
        new((before, after) => EditionDifference.Between(before.Policy, after.Policy));

    /// <returns>Null: the year has no such item.</returns>
    public async Task<(FeedHead Head, IReadOnlyList<FeedEntry> Entries)?> FindAsync(
        string ward,
        int year,
        ItemCode code,
        CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { Policy: var policy }
            || policy.Items.FirstOrDefault(it => it.Place.Code == code) is not { } item)
        {
            return null;
        }

        var through = await years.OfAsync(policy, code, cancellation);
        List<(PublishedPolicy Policy, ItemCode Code)> joined =
        [
            .. through.Where(it => it is { HasEnded: false, Link: null or { IsConfirmed: true } }).Select(it => (it.Policy, it.Code)),
        ];
        var entries = new List<FeedEntry>();

        foreach (var (of, at) in joined.Count == 0 ? [(policy, code)] : joined)
        {
            entries.AddRange(await EntriesAsync(of, at, cancellation));
        }

        var title = item.Numbered(item.ItemPlan.Title);
        var head = new FeedHead(
            $"{ward}/{year}/{item.Key}",
            $"{policy.Ward.Name} {title}の更新",
            $"{policy.WardLabel} {policy.YearLabel}の「{title}」と、前後の年度のつながる項目",
            SiteMap.ToItemFeed(ward, year, code),
            SiteMap.ToItem(ward, year, code));

        var newest = entries.OrderByDescending(it => it.MadeAt).ThenByDescending(it => it.Address, StringComparer.Ordinal).Take(Most);

        return (head, [.. newest]);
    }

    private async Task<IReadOnlyList<FeedEntry>> EntriesAsync(PublishedPolicy policy, ItemCode code, CancellationToken cancellation)
    {
        var (ward, year) = (policy.Ward.Code, policy.FiscalYear);
        var key = policy.Items.First(it => it.Place.Code == code).Key;
        var listed = (await policies.RecordAsync(cancellation)).OfYear(ward, year);
        var entries = new List<FeedEntry>();
        PublishedEdition? before = null;

        foreach (var it in listed.OrderBy(it => it.Edition.Number))
        {
            if (await policies.TryFindAsync(ward, year, it.Edition.Number, cancellation) is not { } edition)
            {
                continue;
            }

            var now = edition.Policy.Items.FirstOrDefault(item => item.Key == key)?.Place.Code;
            List<FieldChange> changes = before is null || now is null
                ? []
                : [.. ItemChanges.Of(before.Policy, edition.Policy, edition.Get(_changes, before), key)];

            if (now is { } place && (before is null || changes.Count > 0))
            {
                entries.Add(Entry(edition, key, place, changes));
            }

            before = edition;
        }

        return entries;
    }

    private static FeedEntry Entry(PublishedEdition edition, string key, ItemCode code, List<FieldChange> changes)
    {
        var policy = edition.Policy;
        var item = policy.Items.First(it => it.Key == key);
        string[] words =
        [
            .. policy.Notices,
            .. edition.Kind == EditionKind.Imported ? [FeedQueries.Taken] : Array.Empty<string>(),
            .. edition.Kind == EditionKind.Correction ? [$"訂正。理由：{edition.Note}"] : Array.Empty<string>(),
            .. changes.Count == 0 ? ["公開しました"] : changes.Select(ChangeInWords.Of),
        ];

        return new FeedEntry(
            string.Create(CultureInfo.InvariantCulture, $"{policy.Ward.Code}/{policy.FiscalYear}/{edition.Number}/{edition.Sha256}/{key}"),
            $"{policy.YearLabel} {item.Numbered(item.ItemPlan.Title)}　第{edition.Number}版（{edition.Kind.Name()}）",
            Sentences.Join(words),
            edition.Kind.Name(),
            edition.IsCurrent
                ? SiteMap.ToItem(policy.Ward.Code, policy.FiscalYear, code)
                : SiteMap.ToEdition(policy.Ward.Code, policy.FiscalYear, edition.Number),
            edition.MadeAt);
    }
}
