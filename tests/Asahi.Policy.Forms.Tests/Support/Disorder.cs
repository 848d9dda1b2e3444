using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>What staff and documents may do to a draft, at random: items renumbered, moved, added, retired, written otherwise.</summary>
/// <param name="random">Chance, by its seed.</param>
/// <param name="policy">The draft. With all its items.</param>
internal sealed class Disorder(Random random, OperatingPolicy policy)
{
    private readonly HashSet<(string, ItemCode)> _known =
        [.. PlacedItems.AllOf(policy).Where(it => it.Place.Code is not null).Select(it => (it.Item.Key, it.Place.Code!.Value))];

    private int _made;

    public void Make(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Step(random.Next(9));
        }
    }

    private void Step(int kind)
    {
        var tree = new ItemTree(policy, _known);
        var shown = tree.All.Where(it => tree.IsShown(it.Item)).ToList();

        if (shown.Count < 4)
        {
            return;
        }

        var one = shown[random.Next(shown.Count)];

        switch (kind)
        {
            case 0 when tree.Beside(one.Place.Level, one.Above).Where(it => it.Item != one.Item).ToList() is { Count: > 0 } beside:
                tree.Exchange(one.Item, beside[random.Next(beside.Count)].Item);
                break;
            case 1 when tree.FreeNumber(one.Place.Level, one.Above) is { } free:
                tree.Renumber(one.Item, free);
                break;
            case 2 when tree.Homes(one) is { Count: > 0 } homes:
                tree.Move(one, homes[random.Next(homes.Count)].Item);
                break;
            case 3:
                tree.Retire(one.Item, "計画から外れた");
                break;
            case 4 when tree.All.Where(it => it.Item.IsRetired).ToList() is { Count: > 0 } retired:
                tree.Revive(retired[random.Next(retired.Count)]);
                break;
            case 5:
                tree.Add(one.Place.Level, one.Above, $"加えた項目{++_made}");
                break;
            case 6:
                Describe(one.Item);
                break;
            case 7:
                Evaluate(one.Item);
                break;
            default:
                Surround(one.Item);
                break;
        }
    }

    private void Describe(PolicyItem item)
    {
        var plan = item.PlanEntry;
        EntryValue value = plan.Value switch
        {
            IssuePlan it => it with { Name = random.Next(3) == 0 ? null : it.Name + "改", Tables = [] },
            StrategyPlan it => it with { Text = $"書き直した{++_made}", Indicators = [new IndicatorPlan("1", "別の指標", "人", Target: 3)] },
            InitiativePlan it => it with { Name = it.Name + "改", IsFeatured = !it.IsFeatured, Indicators = [] },
            ReformPlan it => it with { Target = null, Text = "別の内容" },
            var it => it,
        };
        List<BudgetAmount> budgets = item is Initiative or ManagementIssue
            ?
            [
                .. plan.Content.Budgets.Where(_ => random.Next(2) == 0).Select(it => it with { Amount = random.Next(9_999), Written = null }),
                .. plan.Content.Budgets.Count == 0 ? [new BudgetAmount(policy.FiscalYear - 1, BudgetKind.Planned, null)] : Array.Empty<BudgetAmount>(),
            ]
            : [];
        plan.Put(new EntryContent(value, budgets));
        plan.Take(EntryStep.Save);
    }

    private void Evaluate(PolicyItem item)
    {
        var stage = random.Next(2) == 0 ? FormStage.Midterm : FormStage.SelfEvaluation;
        var review = Review.Empty with { Remarks = new Remarks(Results: $"実績{++_made}"), Indicators = [new IndicatorResult("1", 12.5m)] };

        if (item.On(stage) is not { } entry)
        {
            item.Begin(stage, review);
        }
        else
        {
            entry.Put(new EntryContent(random.Next(2) == 0 ? review : Review.Empty, stage == FormStage.SelfEvaluation && random.Next(2) == 0
                ? [new BudgetAmount(policy.FiscalYear, BudgetKind.Settled, random.Next(9_999))]
                : []));
            entry.Take(EntryStep.Save);
            entry.Remark(random.Next(2) == 0 ? "申し送り" : null);
        }
    }

    private void Surround(PolicyItem item)
    {
        item.Print(random.Next(3) switch { 0 => null, 1 => "", _ => $"（{++_made}）" });
        policy.Describe(it => it with { Goal = $"目標{++_made}", Notes = [.. it.Notes.Skip(1)] });

        if (random.Next(3) == 0)
        {
            policy.AddSource(new SourceDocument($"other{++_made}.txt", new string('1', 64), 1, SourceKind.ResultsTable, "別の資料"));
            policy.Sources[^1].AddFinding("箇所", "見つかったこと", "扱い", policy.Issues.FirstOrDefault(it => !it.IsRetired) is { } issue ? ItemCode.OfIssue(issue.Number) : null);
        }
    }
}
