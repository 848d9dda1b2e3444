using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Lineages;

/// <summary>つながりの候補。By the number and the likeness of name and text; it proposes and never decides.</summary>
internal static class LineageProposals
{
    // A name counts most. The same number alone joins nothing: it is below what a pair needs.
    private const double NameWeight = 0.6;
    private const double TextWeight = 0.2;
    private const double NumberWeight = 0.2;
    private const double Least = 0.33;

    /// <summary>候補の組。Each item in one pair at most, the likest first; a pair is of one level.</summary>
    public static IReadOnlyList<(ItemCode Former, ItemCode Item)> Between(IEnumerable<LineageItem> former, IEnumerable<LineageItem> items)
    {
        var ofLevel = items.Select(Shape.Of).ToLookup(item => item.Code.Level);
        var scored = former.Select(Shape.Of)
            .SelectMany(old => ofLevel[old.Code.Level].Select(item => (old.Code, Item: item.Code, Score: Score(old, item))))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Item).ThenBy(pair => pair.Code);
        var (taken, used, pairs) = (new HashSet<ItemCode>(), new HashSet<ItemCode>(), new List<(ItemCode, ItemCode)>());

        foreach (var (old, item, _) in scored)
        {
            if (!taken.Contains(old) && !used.Contains(item))
            {
                taken.Add(old);
                used.Add(item);
                pairs.Add((old, item));
            }
        }

        return pairs;
    }

    /// <summary>名のない経営課題の候補。An issue that one of the years gives no name goes on in the issue that most of its strategies and
    /// initiatives go on in.</summary>
    /// <param name="former">前の年度のすべての項目。</param>
    /// <param name="items">後の年度のすべての項目。</param>
    /// <param name="children">戦略と具体的取組のつながり。Confirmed or proposed.</param>
    public static IEnumerable<(ItemCode Former, ItemCode Item)> OfNameless(
        IReadOnlyList<LineageItem> former,
        IReadOnlyList<LineageItem> items,
        IReadOnlyList<(ItemCode Former, ItemCode Item)> children) =>
        from old in former.Where(item => item.Code.Level == 1)
        from item in items.Where(item => item.Code.Level == 1)
        where old.Name is null || item.Name is null
        let goingOn = children.Where(child => child.Former.IssueNumber == old.Code.IssueNumber).ToList()
        let comingFrom = children.Where(child => child.Item.IssueNumber == item.Code.IssueNumber).ToList()
        let both = goingOn.Intersect(comingFrom).Count()
        let fewer = Math.Min(Below(former, old.Code), Below(items, item.Code))
        where both * 2 > goingOn.Count && both * 2 > comingFrom.Count && both * 2 > fewer // more than half: no issue is in two pairs
        select (old.Code, item.Code);

    private static int Below(IReadOnlyList<LineageItem> items, ItemCode issue) =>
        items.Count(item => item.Code.Level > 1 && item.Code.IssueNumber == issue.IssueNumber);

    // Where one year gives no name or no text, what both give counts for the whole.
    private static double Score(Shape former, Shape item)
    {
        var (sum, weight) = (0.0, 0.0);
        Add(former.Name, item.Name, NameWeight);
        Add(former.Text, item.Text, TextWeight);

        return weight == 0 ? 0 : (sum / weight * (1 - NumberWeight)) + (former.Code == item.Code ? NumberWeight : 0);

        void Add(Likeness? left, Likeness? right, double share)
        {
            if (left is not null && right is not null)
            {
                sum += share * left.To(right);
                weight += share;
            }
        }
    }

    // Each text is taken apart once, however many it is compared with.
    private sealed record Shape(ItemCode Code, Likeness? Name, Likeness? Text)
    {
        public static Shape Of(LineageItem item) =>
            new(item.Code, item.Name is null ? null : new Likeness(item.Name), item.Text is null ? null : new Likeness(item.Text));
    }
}
