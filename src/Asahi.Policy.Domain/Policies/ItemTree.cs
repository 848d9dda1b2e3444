using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>項目の組立て。All items of one year, retired ones too: adds, renumbers, moves and retires them, and whatever names an item by its
/// number goes on naming the same item (<see cref="ItemPointers"/>).</summary>
/// <param name="policy">運営方針。With all its items and documents.</param>
/// <param name="known">公開された鍵と番号。In any edition of the year: only such an address has to lead on.</param>
public sealed class ItemTree(OperatingPolicy policy, IReadOnlySet<(string Key, ItemCode Code)> known)
{
    /// <summary>すべての項目。Without the policy as a whole.</summary>
    public IReadOnlyList<PlacedItem> All =>
        [.. PlacedItems.AllOf(policy, isRetiredToo: true).Where(placed => placed.Place.Level != ItemLevel.Policy)];

    /// <summary>鍵から項目を探す。Null: there is none.</summary>
    public PlacedItem? Find(string? key) => All.FirstOrDefault(placed => placed.Item.Key == key);

    /// <summary>版に入る項目かどうか。Neither retired nor below what is.</summary>
    public bool IsShown(PolicyItem item) => PlacedItems.AllOf(policy).Any(placed => placed.Item == item);

    /// <summary>同じ項目の下に並ぶもの。In the order of their numbers, without retired ones.</summary>
    public IReadOnlyList<PlacedItem> Beside(ItemLevel level, PolicyItem? above) =>
        [.. All.Where(placed => placed.Place.Level == level && placed.Above == above && !placed.Item.IsRetired)];

    /// <summary>すぐ上に並ぶもの。Null: it is the first, or retired.</summary>
    public PlacedItem? Before(PlacedItem placed) => Beside(placed).TakeWhile(it => it.Item != placed.Item).LastOrDefault() is { } one
        && !placed.Item.IsRetired ? one : null;

    /// <summary>すぐ下に並ぶもの。Null: it is the last, or retired.</summary>
    public PlacedItem? After(PlacedItem placed) => Beside(placed).SkipWhile(it => it.Item != placed.Item).Skip(1).FirstOrDefault();

    /// <summary>移せる先。Other items of the level above that go into editions.</summary>
    public IReadOnlyList<PlacedItem> Homes(PlacedItem placed) => placed.Above is null
        ? []
        : [.. All.Where(it => it.Place.Level == placed.Above.Level && it.Item != placed.Above && IsShown(it.Item))];

    /// <summary>空いている番号。Behind the last one, or else the lowest. Null: none is left.</summary>
    public int? FreeNumber(ItemLevel level, PolicyItem? above)
    {
        var taken = Beside(level, above).Select(placed => placed.Item.Number).ToHashSet();
        var next = taken.Count == 0 ? 1 : taken.Max() + 1;

        return next <= ItemCode.Largest
            ? next
            : Enumerable.Range(1, ItemCode.Largest)
                .Where(number => !taken.Contains(number))
                .Select(number => (int?)number)
                .FirstOrDefault();
    }

    /// <summary>その番号をもつ、ほかの項目。Null: the number is free.</summary>
    public PlacedItem? Holder(PlacedItem placed, int number) =>
        Beside(placed).FirstOrDefault(it => it.Item.Number == number && it.Item != placed.Item);

    /// <summary>項目を加える。Behind all others, with a key of its own.</summary>
    /// <param name="level">段階。</param>
    /// <param name="above">上の項目。Null: it stands under the policy itself.</param>
    /// <param name="name">名。</param>
    /// <exception cref="InvalidOperationException">There is no number left, or such an item does not stand there.</exception>
    public PlacedItem Add(ItemLevel level, PolicyItem? above, string name)
    {
        var number = FreeNumber(level, above) ?? throw new InvalidOperationException("番号が残っていません。");
        PolicyItem? added = null;
        Change(() => added = Made(level, above, name, number));

        return Find(added!.Key)!;
    }

    /// <summary>番号を改める。</summary>
    public void Renumber(PolicyItem item, int number) => Change(() => item.Renumber(number));

    /// <summary>番号を入れ替える。</summary>
    public void Exchange(PolicyItem one, PolicyItem other) => Change(() =>
    {
        var number = one.Number;
        one.Renumber(other.Number);
        other.Renumber(number);
    });

    /// <summary>ほかの項目の下に移す。Behind what stands there; all that hangs below goes with it.</summary>
    /// <exception cref="InvalidOperationException">There is no number left, or it cannot stand there.</exception>
    public void Move(PlacedItem placed, PolicyItem home)
    {
        var number = FreeNumber(placed.Place.Level, home) ?? throw new InvalidOperationException("番号が残っていません。");
        Change(() =>
        {
            switch (placed.Item, placed.Above, home)
            {
                case (Strategy strategy, ManagementIssue from, ManagementIssue to):
                    to.Take(from, strategy, number);
                    break;
                case (Initiative initiative, Strategy from, Strategy to):
                    to.Take(from, initiative, number);
                    break;
                default:
                    throw new InvalidOperationException("そこには移せません。");
            }
        });
    }

    /// <summary>取りやめる。Its number is free again.</summary>
    public void Retire(PolicyItem item, string reason) => Change(() => item.Retire(reason));

    /// <summary>取りやめを取り消す。With its number where that is still free, else behind all others.</summary>
    /// <exception cref="InvalidOperationException">There is no number left.</exception>
    public void Revive(PlacedItem placed)
    {
        var number = Holder(placed, placed.Item.Number) is null ? placed.Item.Number : FreeNumber(placed.Place.Level, placed.Above);
        Change(() =>
        {
            placed.Item.Renumber(number ?? throw new InvalidOperationException("番号が残っていません。"));
            placed.Item.Retire(null);
        });
    }

    private IReadOnlyList<PlacedItem> Beside(PlacedItem placed) => Beside(placed.Place.Level, placed.Above);

    private PolicyItem Made(ItemLevel level, PolicyItem? above, string name, int number)
    {
        var (key, state) = (ItemKeys.New(), EntryState.Drafting);

        switch (level, above)
        {
            case (ItemLevel.Issue, null):
                return policy.AddIssue(number, new IssuePlan(name), key, state);
            case (ItemLevel.Strategy, ManagementIssue issue):
                return issue.AddStrategy(number, new StrategyPlan(name), key, state);
            case (ItemLevel.Initiative, Strategy strategy):
                var issueAbove = policy.Issues.First(issue => issue.Strategies.Contains(strategy));

                return strategy.AddInitiative(issueAbove, number, new InitiativePlan(name), key, state);
            case (ItemLevel.Reform, null):
                var reform = policy.AddReform(new ReformPlan(name), key, state);
                reform.Renumber(number);

                return reform;
            default:
                throw new InvalidOperationException("そこには加えられません。");
        }
    }

    private void Change(Action change)
    {
        var before = ItemPointers.CodesOf(policy);
        change();
        ItemPointers.Follow(policy, before, known);
    }
}
