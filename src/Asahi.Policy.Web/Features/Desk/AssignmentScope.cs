using System.Globalization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Which items are given to a section at once: a branch of the tree, what none has, or all of another section.</summary>
public sealed record AssignmentScope(string Value, string Words, IReadOnlyList<PolicyItem> Items)
{
    private const string Open = "open";

    /// <summary>Those that there are in a year, in the order in which they are offered.</summary>
    public static IReadOnlyList<AssignmentScope> AllOf(OperatingPolicy policy, IReadOnlyDictionary<int, string> sections)
    {
        List<PlacedItem> all = [.. PlacedItems.AllOf(policy).Where(placed => placed.Place.Level is not ItemLevel.Policy)];
        var open = all.Where(it => it.Item.SectionId is null && it.Place.Level is ItemLevel.Strategy or ItemLevel.Initiative);
        List<AssignmentScope> scopes = [new(Open, "まだ課が決まっていない、戦略と具体的取組", [.. open.Select(it => it.Item)])];

        foreach (var placed in all.Where(it => it.Place.Level is ItemLevel.Issue or ItemLevel.Strategy))
        {
            var code = placed.Place.Code!.Value;
            scopes.Add(new AssignmentScope(
                $"under {placed.Item.Key}",
                $"{code} {placed.Item.Name}と、その下の全部",
                [.. all.Where(it => it.Place.Code is { } own && IsUnder(own, code)).Select(it => it.Item)]));
        }

        scopes.AddRange(sections.Select(section => new AssignmentScope(
            $"section {section.Key.ToString(CultureInfo.InvariantCulture)}",
            $"いま{section.Value}の、全部",
            [.. all.Where(it => it.Item.SectionId == section.Key).Select(it => it.Item)])));

        return [.. scopes.Where(scope => scope.Items.Count > 0)];
    }

    private static bool IsUnder(ItemCode code, ItemCode above) => code.IssueNumber == above.IssueNumber
        && (above.Level == 1 || code.StrategyNumber == above.StrategyNumber);
}
