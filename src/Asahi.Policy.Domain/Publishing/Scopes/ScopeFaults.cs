using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Publishing.Scopes;

/// <summary>組み合わせられない範囲。What has to go together, or not at all.</summary>
public static class ScopeFaults
{
    /// <summary>確かめる。</summary>
    /// <param name="draft">下書きの全部を凍結したもの。</param>
    /// <param name="current">公開中の内容。Null: nothing is public.</param>
    /// <param name="scope">範囲。</param>
    /// <returns>Empty as it should be.</returns>
    public static IReadOnlyList<ScopeFault> Of(PublishedPolicy draft, PublishedPolicy? current, PublicationScope scope)
    {
        if (scope.Count is null)
        {
            return [];
        }

        List<PublishedItem> now = [.. draft.Items];
        List<PublishedItem> before = [.. current?.Items ?? []];

        if (current is null && !scope.Has(ItemKeys.Whole, FormStage.Plan))
        {
            return scope.Count == 0
                ? []
                : [new ScopeFault(ItemPlace.Whole, "初めて公開するときは、全体の計画を選んでください", Chosen(scope, now))];
        }

        var times = ScopedContent.Of(draft, current, scope).Items.CountBy(item => item.Key).ToDictionary();
        var (parents, former) = (Parents(draft), current is null ? [] : Parents(current));
        var known = before.Select(item => item.Key).ToHashSet();
        var faults = new List<ScopeFault>();

        foreach (var item in now)
        {
            var count = times.GetValueOrDefault(item.Key);
            var above = parents.GetValueOrDefault(item.Key);

            if (known.Contains(item.Key) && count != 1)
            {
                var near = Entries(scope, [above?.Key, former.GetValueOrDefault(item.Key)?.Key]);
                faults.Add(new ScopeFault(
                    item.Place,
                    $"「{item.Numbered(item.ItemPlan.Title)}」は場所が変わる項目です。移す前と移した後の、両方の計画を選ぶか、両方とも外してください",
                    near.Count > 0 ? near : Entries(scope, [.. Above(parents, item.Key), .. Above(former, item.Key)])));
            }
            else if (count == 0 && Entries(scope, item.Key) is { Count: > 0 } entries)
            {
                faults.Add(new ScopeFault(
                    item.Place,
                    $"「{item.Numbered(item.ItemPlan.Title)}」はまだ公開されていない項目です。その計画と、{Name(above)}の計画を、一緒に選んでください",
                    entries));
            }
        }

        return faults;
    }

    private static string Name(PublishedItem? above) =>
        above is null or PublishedPolicy ? "全体" : $"上の「{above.Numbered(above.ItemPlan.Title)}」";

    private static Dictionary<string, PublishedItem?> Parents(PublishedPolicy policy)
    {
        var parents = new Dictionary<string, PublishedItem?>();

        foreach (var issue in policy.Issues)
        {
            parents[issue.Key] = policy;

            foreach (var strategy in issue.Strategies)
            {
                parents[strategy.Key] = issue;

                foreach (var initiative in strategy.Initiatives)
                {
                    parents[initiative.Key] = strategy;
                }
            }
        }

        foreach (var reform in policy.Reforms)
        {
            parents[reform.Key] = policy;
        }

        return parents;
    }

    // What it hung from was itself moved, added or retired.
    private static IEnumerable<string> Above(Dictionary<string, PublishedItem?> parents, string item)
    {
        for (var at = item; parents.GetValueOrDefault(at) is { } above; at = above.Key)
        {
            yield return above.Key;
        }
    }

    private static IReadOnlyList<EntryKey> Chosen(PublicationScope scope, IEnumerable<PublishedItem> items) =>
        [.. items.SelectMany(item => Entries(scope, item.Key))];

    private static IReadOnlyList<EntryKey> Entries(PublicationScope scope, string item) =>
        [.. Enum.GetValues<FormStage>().Select(stage => new EntryKey(item, stage)).Where(scope.Has)];

    private static IReadOnlyList<EntryKey> Entries(PublicationScope scope, IEnumerable<string?> plans) =>
        [.. plans.OfType<string>().Distinct().Select(item => new EntryKey(item, FormStage.Plan)).Where(scope.Has)];
}

/// <summary>組み合わせられないもの。</summary>
/// <param name="Place">項目。</param>
/// <param name="Message">何を、どうすればよいか。</param>
/// <param name="Entries">外せば組み合わせられる記入。</param>
public sealed record ScopeFault(ItemPlace Place, string Message, IReadOnlyList<EntryKey> Entries);
