using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Joining;

/// <summary>Items of two documents, by their numbers; reform items, which have none, by their names.</summary>
internal sealed class ItemJoining(OperatingPolicy first, OperatingPolicy second, JoinFindings findings)
{
    private readonly HashSet<string> _keys = [.. PlacedItems.AllOf(first, isRetiredToo: true).Select(placed => placed.Item.Key)];

    // A document that knows no 具体的取組 at all does not say that there are none.
    private readonly HashSet<ItemLevel> _inBoth = [.. LevelsOf(first).Intersect(LevelsOf(second))];

    public void Join()
    {
        JoinEntries(first.Whole, second.Whole, ItemPlace.Whole);

        foreach (var (issue, other) in Pairs(first.Issues, second.Issues, isAddable: true, At))
        {
            Join(issue ?? Added(other.Number, other), other, isNew: issue is null);
        }

        foreach (var reform in PlacedItems.Shown(second.Reforms).ToList())
        {
            JoinReform(reform);
        }

        foreach (var missing in _inBoth.Contains(ItemLevel.Reform) ? PlacedItems.Shown(first.Reforms) : [])
        {
            if (!second.Reforms.Any(it => SaidAlike.IsSame(it.Plan.Name, missing.Plan.Name)))
            {
                findings.OnlyThere(new JoinPlace(ItemPlace.OfReform(missing.Number), missing.Name), null);
            }
        }

        static ItemPlace At(int number) => ItemPlace.Of(ItemCode.OfIssue(number));
    }

    private void Join(ManagementIssue issue, ManagementIssue other, bool isNew)
    {
        var isOne = isNew || JoinItem(issue, other, ItemPlace.Of(ItemCode.OfIssue(issue.Number)));

        foreach (var (strategy, its) in Pairs(issue.Strategies, other.Strategies, isOne, At, isQuiet: isNew))
        {
            if (strategy is not null || isOne)
            {
                Join(issue, strategy ?? Added(issue, its), its, isNew: strategy is null);
            }
        }

        ItemPlace At(int number) => ItemPlace.Of(ItemCode.OfStrategy(issue.Number, number));
    }

    private void Join(ManagementIssue issue, Strategy strategy, Strategy other, bool isNew)
    {
        var isOne = isNew || JoinItem(strategy, other, ItemPlace.Of(ItemCode.OfStrategy(issue.Number, strategy.Number)));

        foreach (var (initiative, its) in Pairs(strategy.Initiatives, other.Initiatives, isOne, At, isQuiet: isNew))
        {
            if (initiative is not null)
            {
                JoinItem(initiative, its, At(initiative.Number));
            }
            else if (isOne)
            {
                Fill(strategy.AddInitiative(issue, its.Number, its.Plan, KeyOf(its, At(its.Number))), its);
            }
        }

        ItemPlace At(int number) => ItemPlace.Of(ItemCode.OfInitiative(issue.Number, strategy.Number, number));
    }

    private void JoinReform(ReformItem other)
    {
        if (first.Reforms.FirstOrDefault(it => !it.IsRetired && SaidAlike.IsSame(it.Plan.Name, other.Plan.Name)) is { } there)
        {
            JoinEntries(there, other, ItemPlace.OfReform(there.Number));

            return;
        }

        if (_inBoth.Contains(ItemLevel.Reform))
        {
            findings.OnlyHere(new JoinPlace(ItemPlace.OfReform(other.Number), other.Name), null);
        }

        var number = first.Reforms.Count == 0 ? 1 : first.Reforms.Max(it => it.Number) + 1;
        Fill(first.AddReform(other.Plan, KeyOf(other, ItemPlace.OfReform(number))), other);
    }

    // Those of the second, each with the one of the first that has its number; says which only one of them has.
    private IEnumerable<(T? First, T Second)> Pairs<T>(
        IReadOnlyList<T> ones,
        IReadOnlyList<T> others,
        bool isAddable,
        Func<int, ItemPlace> at,
        bool isQuiet = false)
        where T : PolicyItem
    {
        List<T> there = [.. PlacedItems.Shown(ones)];
        List<T> here = [.. PlacedItems.Shown(others)];

        foreach (var other in here)
        {
            var one = there.Find(it => it.Number == other.Number);
            var place = new JoinPlace(at(other.Number), other.Name);

            if (one is null && !isAddable)
            {
                findings.OnlyHere(place, null, "上の項目が別のもののため、入れていません。");
            }
            else if (one is null && !isQuiet && _inBoth.Contains(other.Level))
            {
                findings.OnlyHere(place, null);
            }

            yield return (one, other);
        }

        foreach (var one in there.Where(one => !isQuiet && _inBoth.Contains(one.Level) && !here.Exists(it => it.Number == one.Number)))
        {
            findings.OnlyThere(new JoinPlace(at(one.Number), one.Name), null);
        }
    }

    // False: another item stands under the same number, and nothing of it was taken.
    private bool JoinItem(PolicyItem one, PolicyItem other, ItemPlace place)
    {
        if (!SaidAlike.MayBeOne(one.Name, other.Name))
        {
            findings.Unlike(new JoinPlace(place, one.Name), one.Name!, other.Name!);

            return false;
        }

        JoinEntries(one, other, place);

        return true;
    }

    private void JoinEntries(PolicyItem one, PolicyItem other, ItemPlace place) =>
        new EntryJoining(first, one, other, new JoinPlace(place, one.Name), findings).Join();

    private ManagementIssue Added(int number, ManagementIssue other)
    {
        var issue = first.AddIssue(number, other.Plan, KeyOf(other, ItemPlace.Of(ItemCode.OfIssue(number))));
        Fill(issue, other);

        return issue;
    }

    private Strategy Added(ManagementIssue issue, Strategy other)
    {
        var place = ItemPlace.Of(ItemCode.OfStrategy(issue.Number, other.Number));
        var strategy = issue.AddStrategy(other.Number, other.Plan, KeyOf(other, place));
        Fill(strategy, other);

        return strategy;
    }

    private static void Fill(PolicyItem added, PolicyItem other)
    {
        added.Print(other.Printed);

        foreach (var entry in other.Entries)
        {
            (added.On(entry.Stage) ?? added.Begin(entry.Stage, entry.Value, entry.State)).Put(entry.Content);
        }
    }

    private string KeyOf(PolicyItem other, ItemPlace place)
    {
        string[] wished = [other.Key, ItemKeys.At(place)];
        var key = wished.FirstOrDefault(it => !_keys.Contains(it)) ?? ItemKeys.New();
        _keys.Add(key);

        return key;
    }

    private static IEnumerable<ItemLevel> LevelsOf(OperatingPolicy policy) =>
        PlacedItems.AllOf(policy).Select(placed => placed.Place.Level).Distinct();
}
