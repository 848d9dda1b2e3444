using System.Globalization;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.NextYears;

/// <summary>次の年度の案。Structure, plan texts, indicators and sections of a year taken over into a later one; its evaluations are not, but
/// become questions.</summary>
public sealed class NextYear
{
    private readonly OperatingPolicy _old;
    private readonly EraDefinition _era;
    private readonly EraCrossing _crossing;
    private readonly List<LeftBehind> _left = [];

    private NextYear(OperatingPolicy old, int fiscalYear, EraDefinition era, string title)
    {
        (_old, _era) = (old, era);
        _crossing = new EraCrossing(FormEras.Of(old.Era), era, _left);
        Policy = new OperatingPolicy(fiscalYear, era.Id, title, EntryState.Drafting);
    }

    /// <summary>新しい年度。</summary>
    public OperatingPolicy Policy { get; }

    /// <summary>引き継げなかったもの。</summary>
    public IReadOnlyList<LeftBehind> Left => _left;

    /// <summary>案を作る。</summary>
    /// <param name="old">元にする年度。With all its items.</param>
    /// <param name="fiscalYear">新しい年度。Later than that of <paramref name="old"/>.</param>
    /// <param name="era">新しい年度の様式の世代。</param>
    /// <param name="title">新しい年度の表題。</param>
    public static NextYear From(OperatingPolicy old, int fiscalYear, EraDefinition era, string title)
    {
        var next = new NextYear(old, fiscalYear, era, title);
        next.Take();

        return next;
    }

    private void Take()
    {
        var statement = _crossing.Cross(_old.Statement, ItemPlace.Whole, "全体") with
        {
            Name = Policy.Statement.Name,
            Stages = [.. _era.Stages.Where(_old.Has)],
            Easy = null,
            Notes = [],
            Settled = [],
            TakenOver = null,
            Carried = null,
        };
        Policy.Describe(_ => statement);
        Policy.Whole.Assign(_old.Whole.SectionId);
        var links = new List<LineageLink>();

        foreach (var issue in PlacedItems.Shown(_old.Issues))
        {
            Take(issue, links);
        }

        foreach (var reform in PlacedItems.Shown(_old.Reforms))
        {
            Take(reform);
        }

        Policy.Describe(it => it with { Lineage = links });
        MoveTerms();
        CarryOn();
    }

    private void Take(ManagementIssue old, List<LineageLink> links)
    {
        var code = ItemCode.OfIssue(old.Number);
        var plan = Cleared(_crossing.Cross(old.Plan, ItemPlace.Of(code), old.Name ?? ""), old);
        var issue = Policy.AddIssue(old.Number, plan, old.Key, EntryState.Drafting);
        Keep(old, issue, code, links);

        foreach (var strategy in PlacedItems.Shown(old.Strategies))
        {
            Take(old, strategy, issue, links);
        }

        if (_era.Budgeted == ItemLevel.Issue)
        {
            var sum = BudgetAmount.Sum(PlacedItems.Shown(old.Strategies)
                .SelectMany(it => PlacedItems.Shown(it.Initiatives))
                .Append<PolicyItem>(old)
                .SelectMany(Amounts)
                .Where(it => (it.FiscalYear, it.Kind) == (_old.FiscalYear, BudgetKind.Planned))
                .Select(it => it.Amount));
            Roll(issue, sum is null ? [] : [new BudgetAmount(_old.FiscalYear, BudgetKind.Planned, sum)]);
        }
    }

    private void Take(ManagementIssue oldIssue, Strategy old, ManagementIssue issue, List<LineageLink> links)
    {
        var code = ItemCode.OfStrategy(oldIssue.Number, old.Number);
        var plan = Cleared(_crossing.Cross(old.Plan, ItemPlace.Of(code), old.Name ?? ""), old);
        var keeps = HasIndicators(ItemLevel.Strategy);
        var strategy = issue.AddStrategy(old.Number, keeps ? plan : plan with { Indicators = [] }, old.Key, EntryState.Drafting);
        Keep(old, strategy, code, links);

        if (!keeps && plan.Indicators.Count > 0)
        {
            issue.Describe<IssuePlan>(it => it with
            {
                Indicators =
                [
                    .. it.Indicators,
                    .. plan.Indicators.Select(one => one with
                    {
                        Key = string.Create(CultureInfo.InvariantCulture, $"s{old.Number}x{one.Key}"),
                    }),
                ],
            });
        }

        foreach (var initiative in PlacedItems.Shown(old.Initiatives))
        {
            Take(oldIssue, old, initiative, issue, strategy, links);
        }
    }

    private void Take(
        ManagementIssue oldIssue,
        Strategy oldStrategy,
        Initiative old,
        ManagementIssue issue,
        Strategy strategy,
        List<LineageLink> links)
    {
        var code = ItemCode.OfInitiative(oldIssue.Number, oldStrategy.Number, old.Number);

        if (!_era.Has(ItemLevel.Initiative))
        {
            links.Add(new LineageLink(LineageKind.Ended, null, _old.FiscalYear, [code]));
            _left.Add(new LeftBehind($"{code} {old.Name}", "具体的取組（新しい様式にありません）。取組内容、指標、撤退・再構築基準、取組ごとの額"));

            return;
        }

        var plan = Cleared(_crossing.Cross(old.Plan, ItemPlace.Of(code), old.Name ?? ""), old);
        var initiative = strategy.AddInitiative(issue, old.Number, plan, old.Key, EntryState.Drafting);
        Keep(old, initiative, code, links);
        Roll(initiative, [.. Amounts(old).Where(it => it.FiscalYear >= Policy.FiscalYear - 2)]);
    }

    private void Take(ReformItem old)
    {
        if (!_era.Has(ItemLevel.Reform))
        {
            _left.Add(new LeftBehind($"市政改革プランに基づく取組 {old.Name}", "新しい様式にありません"));

            return;
        }

        var reform = Policy.AddReform(Cleared(old.Plan, old), old.Key, EntryState.Drafting);
        reform.Assign(old.SectionId);
    }

    private void Keep(PolicyItem old, PolicyItem item, ItemCode code, List<LineageLink> links)
    {
        item.Assign(old.SectionId);
        item.Print(old.Printed);
        links.Add(new LineageLink(LineageKind.Continued, code, _old.FiscalYear, [code]));
    }

    // What the year brought for an indicator is past for the next.
    private T Cleared<T>(T plan, PolicyItem old)
        where T : ItemPlan
    {
        var results = (old.SelfEvaluation?.Value as Review)?.Indicators ?? [];

        return plan with
        {
            Carried = null,
            Page = null,
            Indicators = [.. plan.Indicators.Select(it => Cleared(it, results.FirstOrDefault(result => result.Key == it.Key)))],
        };
    }

    private IndicatorPlan Cleared(IndicatorPlan plan, IndicatorResult? result)
    {
        List<SeriesPoint> points = [.. plan.Series, .. result?.Series ?? []];

        Add(_old.FiscalYear, result?.Actual);

        if (!AsksForPrevious)
        {
            Add(_old.FiscalYear - 1, plan.Previous); // it has no other place in the new form
        }

        return plan with
        {
            Previous = AsksForPrevious ? result?.Actual ?? plan.Previous : null,
            Series = [.. points.Where(point => point.FiscalYear < Policy.FiscalYear).OrderBy(point => point.FiscalYear)],
        };

        void Add(int fiscalYear, decimal? value)
        {
            if (value is not null && points.TrueForAll(point => point.FiscalYear != fiscalYear))
            {
                points.Add(new SeriesPoint(fiscalYear, value));
            }
        }
    }

    private bool AsksForPrevious => _era.Forms.Any(form =>
        form.Stage == Eras.FormStage.Plan
        && form.Rows.Any(rows => rows.Key == IndicatorRows.Key && rows.Cells.Contains(IndicatorCells.Previous.Cell)));

    private bool HasIndicators(ItemLevel level) =>
        _era.Find(level, Eras.FormStage.Plan)?.Rows.Any(rows => rows.Key == IndicatorRows.Key) == true;

    private static IEnumerable<BudgetAmount> Amounts(PolicyItem item) => item.Entries.SelectMany(entry => entry.Content.Budgets);

    private static void Roll(PolicyItem item, IReadOnlyList<BudgetAmount> amounts) =>
        item.PlanEntry.Put(item.PlanEntry.Content with { Budgets = amounts });

    private void MoveTerms()
    {
        var by = Policy.FiscalYear - _old.FiscalYear;

        foreach (var term in _old.Terms.Where(term => _era.Stages.Contains(term.Stage)))
        {
            Policy.Settle(term.Stage, new StageDays(term.OpensOn?.AddYears(by), term.DueOn?.AddYears(by), term.ClosesOn?.AddYears(by)));
        }
    }

    private void CarryOn()
    {
        foreach (var placed in PlacedItems.AllOf(_old))
        {
            var questions = CarriedQuestions.Of(_old, placed);
            CarriedQuestions.AskedIn(Policy, placed).Describe<ItemPlan>(plan => plan.With(questions));
        }
    }
}
