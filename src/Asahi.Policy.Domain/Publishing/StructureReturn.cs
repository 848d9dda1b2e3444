using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>The items of a draft made those of a content, level by level: what the content lacks is retired first, then what is there takes
/// its place and number, and only then what is missing is added, so that no number is ever taken.</summary>
internal sealed class StructureReturn
{
    private readonly OperatingPolicy _draft;
    private readonly PublishedPolicy _content;
    private readonly ReturnTerms _terms;
    private readonly HashSet<string> _keys;
    private readonly Dictionary<PublishedItem, PolicyItem> _found = new(ReferenceEqualityComparer.Instance);

    public StructureReturn(OperatingPolicy draft, PublishedPolicy content, ReturnTerms terms)
    {
        (_draft, _content, _terms) = (draft, content, terms);
        List<PlacedItem> all = [.. PlacedItems.AllOf(draft, isRetiredToo: true)];
        _keys = [.. all.Select(placed => placed.Item.Key)];
        Find(all);
    }

    /// <summary>Each item of the content with the one of the draft that is now the same.</summary>
    public IReadOnlyList<(PolicyItem Item, PublishedItem Published)> Put()
    {
        _found[_content] = _draft.Whole;
        Retire(_draft.Issues);
        Retire(_draft.Reforms);

        foreach (var issue in _content.Issues)
        {
            Place(issue, issue.Code.OwnNumber);
        }

        foreach (var reform in _content.Reforms)
        {
            Place(reform, reform.Number);
        }

        foreach (var issue in _content.Issues.Where(IsMissing))
        {
            _found[issue] = _draft.AddIssue(issue.Code.OwnNumber, issue.Plan, KeyOf(issue), _terms.State);
        }

        foreach (var reform in _content.Reforms.Where(IsMissing))
        {
            var made = _draft.AddReform(reform.Plan, KeyOf(reform), _terms.State);
            made.Renumber(reform.Number);
            _found[reform] = made;
        }

        PutStrategies();
        PutInitiatives();

        return [.. _content.Items.Select(published => (_found[published], published))];
    }

    private void PutStrategies()
    {
        foreach (var (issue, strategy) in _content.Issues.SelectMany(issue => issue.Strategies.Select(it => (issue, it))))
        {
            if (Found<Strategy>(strategy) is { } there)
            {
                var (home, from) = (Found<ManagementIssue>(issue)!, _draft.Issues.First(it => it.Strategies.Contains(there)));

                if (home != from)
                {
                    home.Take(from, there, strategy.Code.OwnNumber);
                }
            }
        }

        Retire(_draft.Issues.Where(issue => !issue.IsRetired).SelectMany(issue => issue.Strategies));

        foreach (var strategy in _content.Strategies)
        {
            Place(strategy, strategy.Code.OwnNumber);
        }

        foreach (var (issue, strategy) in _content.Issues.SelectMany(issue => issue.Strategies.Where(IsMissing).Select(it => (issue, it))))
        {
            _found[strategy] = Found<ManagementIssue>(issue)!
                .AddStrategy(strategy.Code.OwnNumber, strategy.Plan, KeyOf(strategy), _terms.State);
        }
    }

    private void PutInitiatives()
    {
        List<(PublishedIssue Issue, PublishedStrategy Strategy, PublishedInitiative Initiative)> all =
        [
            .. _content.Issues.SelectMany(issue => issue.Strategies.SelectMany(strategy =>
                strategy.Initiatives.Select(it => (issue, strategy, it)))),
        ];

        foreach (var (_, strategy, initiative) in all)
        {
            if (Found<Initiative>(initiative) is { } there)
            {
                var home = Found<Strategy>(strategy)!;
                var from = _draft.Issues.SelectMany(issue => issue.Strategies).First(it => it.Initiatives.Contains(there));

                if (home != from)
                {
                    home.Take(from, there, initiative.Code.OwnNumber);
                }
            }
        }

        Retire(_draft.Issues.Where(issue => !issue.IsRetired)
            .SelectMany(issue => issue.Strategies.Where(strategy => !strategy.IsRetired))
            .SelectMany(strategy => strategy.Initiatives));

        foreach (var (_, _, initiative) in all)
        {
            Place(initiative, initiative.Code.OwnNumber);
        }

        foreach (var (issue, strategy, initiative) in all.Where(it => IsMissing(it.Initiative)))
        {
            _found[initiative] = Found<Strategy>(strategy)!.AddInitiative(
                Found<ManagementIssue>(issue)!,
                initiative.Code.OwnNumber,
                initiative.Plan,
                KeyOf(initiative),
                _terms.State);
        }
    }

    // By the key; what has none, as of a content that was never stored, by where it stands.
    private void Find(List<PlacedItem> all)
    {
        var shown = PlacedItems.AllOf(_draft).ToDictionary(placed => placed.Place, placed => placed.Item);
        var byKey = all.DistinctBy(placed => (placed.Place.Level, placed.Item.Key))
            .ToDictionary(placed => (placed.Place.Level, placed.Item.Key), placed => placed.Item);
        var taken = new HashSet<PolicyItem>(ReferenceEqualityComparer.Instance);

        foreach (var published in _content.Items.Skip(1).OrderBy(it => it.Key.Length == 0))
        {
            var there = published.Key.Length > 0
                ? byKey.GetValueOrDefault((published.Place.Level, published.Key))
                : shown.GetValueOrDefault(published.Place);

            if (there is not null && taken.Add(there))
            {
                _found[published] = there;
            }
        }
    }

    private T? Found<T>(PublishedItem published)
        where T : PolicyItem => (T?)_found.GetValueOrDefault(published);

    private bool IsMissing(PublishedItem published) => !_found.ContainsKey(published);

    private void Retire(IEnumerable<PolicyItem> items)
    {
        var wanted = _found.Values.ToHashSet<PolicyItem>(ReferenceEqualityComparer.Instance);

        foreach (var item in items.Where(item => !item.IsRetired && !wanted.Contains(item)))
        {
            item.Retire(_terms.Reason);
        }
    }

    private void Place(PublishedItem published, int number)
    {
        if (_found.TryGetValue(published, out var item))
        {
            item.Renumber(number);
            item.Retire(null);
        }
    }

    // A key is never given twice.
    private string KeyOf(PublishedItem published)
    {
        string[] wished = [published.Key, ItemKeys.At(published.Place)];
        var key = wished.FirstOrDefault(it => it.Length > 0 && !_keys.Contains(it)) ?? ItemKeys.New();
        _keys.Add(key);

        return key;
    }
}
