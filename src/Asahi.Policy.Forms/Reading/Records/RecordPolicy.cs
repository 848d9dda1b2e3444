using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Records;

/// <summary>記録から運営方針を作る。As far as a stage had come: a plan knows nothing of its reviews.</summary>
internal sealed class RecordPolicy(RecordYear year, FormStage through, DateOnly at, EasyText? easy)
{
    private const EntryState State = EntryState.Confirmed; // the ward's own record, not a document that was read

    public OperatingPolicy Build()
    {
        var policy = new OperatingPolicy(year.FiscalYear, year.Era, year.Title, State);
        policy.Describe(statement => statement with
        {
            Lead = year.Lead,
            Goal = year.Goal,
            Mission = year.Mission,
            MayorsPolicy = year.MayorsPolicy,
            MayorName = year.MayorName,
            ReformPlanName = year.Reforms.Count > 0 ? year.ReformPlan : null,
            Stages = year.Stages,
            Notes = [.. year.Notes.Where(note => note.Date <= at)],
            Lineage = year.Lineage ?? [],
            Easy = easy is { } it && it.WrittenOn <= at ? it : null,
        });

        if (Final(year.Review) is { } review)
        {
            Put(policy.Whole, Domain.Policies.Review.Empty with
            {
                Remarks = new Remarks(Overall: review.Overall, Achievements: review.Achievements, Direction: review.Direction),
            });
        }

        foreach (var issue in year.Issues)
        {
            Add(policy, issue);
        }

        foreach (var reform in year.Reforms)
        {
            Add(policy, reform);
        }

        return policy;
    }

    private void Add(OperatingPolicy policy, RecordIssue it)
    {
        var (plans, results) = Indicators(it.Indicators ?? []);
        var issue = policy.AddIssue(
            it.Number,
            new IssuePlan(it.Name, it.Overview, it.Vision, it.CurrentState, it.Causes, it.Tasks)
            {
                Tables = it.Tables,
                Goals = it.Goals,
                Recognition = it.Recognition,
                Measures = it.Measures,
                Indicators = plans,
            },
            state: State);
        issue.Print(it.Printed);

        if (Final(it.Overall) is not null || results.Count > 0)
        {
            Put(issue, Domain.Policies.Review.Empty with
            {
                Remarks = Final(it.Overall) is { } overall ? new Remarks(Overall: overall) : null,
                Indicators = results,
            });
        }

        AddBudgets(issue, it.Budgets ?? []);

        foreach (var strategy in it.Strategies)
        {
            Add(issue, strategy);
        }
    }

    private void Add(ManagementIssue issue, RecordStrategy it)
    {
        var (plans, results) = Indicators(it.Indicators);
        var plan = new StrategyPlan(it.Name, it.Text, it.TargetState) { Indicators = plans, Recognition = it.Recognition };
        var strategy = issue.AddStrategy(it.Number, plan, state: State);
        strategy.Print(it.Printed);
        Review(strategy, it.Midterm, it.SelfEvaluation, results);

        foreach (var initiative in it.Initiatives)
        {
            Add(issue, strategy, initiative);
        }
    }

    private void Add(ManagementIssue issue, Strategy strategy, RecordInitiative it)
    {
        var (plans, results) = Indicators(it.Indicators);
        var initiative = strategy.AddInitiative(
            issue,
            it.Number,
            new InitiativePlan(it.Name, it.Text, it.Featured, it.Withdrawal, it.PastResults) { Indicators = plans },
            state: State);
        Review(initiative, it.Midterm, it.SelfEvaluation, results);

        AddBudgets(initiative, it.Budgets);
    }

    private void AddBudgets(PolicyItem item, IReadOnlyList<RecordBudget> budgets)
    {
        foreach (var budget in budgets.Select(line => new BudgetAmount(line.Year, line.Kind, line.Amount) { Written = line.Written }))
        {
            if (budget.StageIn(year.FiscalYear) <= through) // what the year cost is not known before its end
            {
                item.AddBudget(year.FiscalYear, budget);
            }
        }
    }

    private void Add(OperatingPolicy policy, RecordReform it)
    {
        var reform = policy.AddReform(new ReformPlan(it.Name, it.Text, it.Purpose, it.Outline, it.Target), state: State);
        Review(reform, it.Midterm, it.SelfEvaluation, []);
    }

    private (IReadOnlyList<IndicatorPlan> Plans, IReadOnlyList<IndicatorResult> Results) Indicators(IReadOnlyList<RecordIndicator> all)
    {
        var apart = all.Select((it, at) => Apart(it, (at + 1).ToString(CultureInfo.InvariantCulture))).ToList();

        return (
            [.. apart.Select(it => it.Plan)],
            through == FormStage.SelfEvaluation ? [.. apart.Select(it => it.Result).Where(it => !it.IsBlank)] : []);
    }

    private (IndicatorPlan Plan, IndicatorResult Result) Apart(RecordIndicator it, string key)
    {
        var (plan, result) = Whole(it).Apart(key, year.FiscalYear);

        return (plan with { FromYear = it.FromYear, Passport = it.Passport }, result with
        {
            Text = it.Result?.Text,
            Total = Plain(it.Result?.Total),
            Previous = Plain(it.Result?.Previous),
            Ground = it.Result?.Ground,
            Survey = it.Result?.Survey,
        });
    }

    private static Indicator Whole(RecordIndicator it) => new(
        it.Sentence,
        it.Unit,
        Plain(it.Baseline),
        Plain(it.Previous),
        Plain(it.Target),
        Plain(it.Actual),
        it.DueYear,
        it.Direction,
        it.Status,
        [
            .. it.Series
                .OrderBy(point => point.Year)
                .Select(point => new SeriesPoint(point.Year, Plain(point.Value), point.NewDefinition)),
        ]);

    private void Review(PolicyItem item, RecordReview? midterm, RecordReview? evaluation, IReadOnlyList<IndicatorResult> results)
    {
        if (midterm is not null && through >= FormStage.Midterm)
        {
            item.Review(FormStage.Midterm, Read(midterm), State);
        }

        if (through == FormStage.SelfEvaluation && (evaluation is not null || results.Count > 0))
        {
            Put(item, (evaluation is null ? Domain.Policies.Review.Empty : Read(evaluation)) with { Indicators = results });
        }
    }

    private static void Put(PolicyItem item, Review review) => item.Review(FormStage.SelfEvaluation, review, State);

    private Review Read(RecordReview it)
    {
        var remarks = new Remarks(it.Results, it.Challenge, it.Improvement, it.BlankReason);

        return it.Answers.OrderBy(answer => answer.Key).Aggregate(
            new Review([], remarks == new Remarks() ? null : remarks) { IsOutOfScope = it.BlankReason is not null },
            (review, answer) => review.Judge(FormEras.Of(year.Era).CodeSet(answer.Key), answer.Value));
    }

    private T? Final<T>(T? value)
        where T : class => through == FormStage.SelfEvaluation ? value : null;

    private static decimal? Plain(decimal? value) => value is { } number ? Measure.Plain(number) : null;
}
