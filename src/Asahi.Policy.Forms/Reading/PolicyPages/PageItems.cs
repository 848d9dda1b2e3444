using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの項目。Opens issues, strategies and initiatives in the order of the page; a number that does not fit is said, not
/// mended.</summary>
internal sealed class PageItems(OperatingPolicy policy)
{
    private const string Misplaced = "の番号が、並びと合いません";

    private readonly Dictionary<ItemPlace, Spot> _spots = [];

    public ManagementIssue? Issue { get; private set; }

    public Strategy? Strategy { get; private set; }

    public Initiative? Initiative { get; private set; }

    /// <summary>The innermost item that is open.</summary>
    public Spot? Current => OfInitiative ?? OfStrategy ?? OfIssue;

    public Spot? OfIssue { get; private set; }

    public Spot? OfStrategy { get; private set; }

    public Spot? OfInitiative { get; private set; }

    /// <summary>項目を始める。</summary>
    /// <returns>Why it cannot be begun. Null: it was.</returns>
    public string? Open(PageHeading heading)
    {
        var limit = TextLength.Of(heading.Name) > PolicyItem.NameMaxLength ? $"名が長すぎます。{PolicyItem.NameMaxLength:N0}字まで読めます" : null;

        return limit
            ?? (heading is { Name.Length: 0, Level: > 1 } ? "項目の名がありません" : null)
            ?? (heading.Numbers.Any(it => it is < 1 or > ItemCode.Largest)
                ? $"{LevelName(heading.Level)}の「{heading.Code}」は、番号（1、1-2、1-2-5の形、1から{ItemCode.Largest}まで）として読めません"
                : heading.Level switch
                {
                    1 => OpenIssue(heading),
                    2 => OpenStrategy(heading),
                    _ => OpenInitiative(heading),
                });
    }

    /// <summary>次の項目の番号（例: 1-3）。Null: nothing is open at that level.</summary>
    /// <param name="level">2 戦略, 3 具体的取組。</param>
    public string? Next(int level) => level switch
    {
        2 when Strategy is not null => $"{IssueFigure}-{Strategy.Number + 1}",
        3 when Initiative is not null && Strategy is not null => $"{IssueFigure}-{Strategy.Number}-{Initiative.Number + 1}",
        _ => null,
    };

    /// <summary>Behind a label of the issue nothing below it is open any more.</summary>
    public void BackToIssue() => Stand(Issue, null, null);

    /// <summary>所在にある項目。Null: the page has none there.</summary>
    public Spot? Find(ItemPlace place) => _spots.TryGetValue(place, out var spot) ? spot
        : place.Level == ItemLevel.Policy ? new Spot(ItemPlace.Whole, policy.Whole)
        : policy.Reforms.FirstOrDefault(it => ItemPlace.OfReform(it.Number) == place) is { } reform ? new Spot(place, reform) : null;

    private string? OpenIssue(PageHeading heading)
    {
        var last = policy.Issues.Count == 0 ? 0 : policy.Issues[^1].Number;
        var number = heading.Printed is null ? heading.Numbers[0] : last + 1;

        if (number <= last || number > ItemCode.Largest)
        {
            return $"経営課題{heading.Code}{Misplaced}";
        }

        var issue = policy.AddIssue(number, new IssuePlan(heading.Name.Length == 0 ? null : heading.Name));
        issue.Print(heading.Printed);
        Stand(issue, null, null);

        return null;
    }

    private string? OpenStrategy(PageHeading heading)
    {
        if (Issue is null)
        {
            return $"戦略{heading.Code}の経営課題がありません";
        }

        var last = Issue.Strategies.Count == 0 ? 0 : Issue.Strategies[^1].Number;
        var number = heading.Numbers.Count switch { 0 => last + 1, 1 => heading.Numbers[0], _ => heading.Numbers[1] };

        if ((heading.Numbers.Count == 2 && heading.Numbers[0] != IssueFigure) || number <= last || number > ItemCode.Largest)
        {
            return $"戦略{heading.Code}{Misplaced}";
        }

        var strategy = Issue.AddStrategy(number, new StrategyPlan(heading.Name));
        strategy.Print(heading.Printed);
        Stand(Issue, strategy, null);

        return null;
    }

    private string? OpenInitiative(PageHeading heading)
    {
        if (Issue is null || (heading.Numbers.Count == 3 && heading.Numbers[0] != IssueFigure))
        {
            return $"具体的取組{heading.Code}{Misplaced}";
        }

        var above = heading.Numbers.Count == 3
            ? Issue.Strategies.FirstOrDefault(it => it.Number == heading.Numbers[1])
            : Strategy ?? (Issue.Strategies.Count > 0 ? Issue.Strategies[^1] : null);

        // An old page may name what is done and not the strategies above it.
        if (above is null && Issue.Strategies.All(it => it.Name!.Length == 0))
        {
            var number = heading.Numbers.Count == 3 ? heading.Numbers[1] : 1;
            above = Issue.Strategies.All(it => it.Number < number) ? Issue.AddStrategy(number, new StrategyPlan("")) : null;
        }

        var last = above is null || above.Initiatives.Count == 0 ? 0 : above.Initiatives[^1].Number;
        var own = heading.Numbers.Count switch { 3 => heading.Numbers[2], 1 => heading.Numbers[0], _ => last + 1 };

        if (above is null || own <= last || own > ItemCode.Largest)
        {
            return $"具体的取組{heading.Code}{Misplaced}";
        }

        var initiative = above.AddInitiative(Issue, own, new InitiativePlan(heading.Name));
        initiative.Print(heading.Printed);
        Stand(Issue, above, initiative);

        return null;
    }

    // What codes of this issue begin with: as printed, where that is not the number of the address.
    private int IssueFigure => Issue!.Printed is { Length: > 0 } printed
        && PageHeadings.Find(new MatchText($"経営課題{printed} 名")) is { Numbers: [var first, ..] } ? first : Issue.Number;

    private void Stand(ManagementIssue? issue, Strategy? strategy, Initiative? initiative)
    {
        (Issue, Strategy, Initiative) = (issue, strategy, initiative);
        OfIssue = issue is null ? null : At(ItemCode.OfIssue(issue.Number), issue);
        OfStrategy = issue is null || strategy is null ? null : At(ItemCode.OfStrategy(issue.Number, strategy.Number), strategy);
        OfInitiative = issue is null || strategy is null || initiative is null
            ? null
            : At(ItemCode.OfInitiative(issue.Number, strategy.Number, initiative.Number), initiative);
    }

    private Spot At(ItemCode code, PolicyItem item) => _spots[ItemPlace.Of(code)] = new Spot(ItemPlace.Of(code), item);

    private static string LevelName(int level) => level switch { 1 => "経営課題", 2 => "戦略", _ => "具体的取組" };
}
