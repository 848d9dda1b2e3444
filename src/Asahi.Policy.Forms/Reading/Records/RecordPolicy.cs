using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Records;

/// <summary>記録から運営方針を作る。As far as a stage had come: a plan knows nothing of its reviews.</summary>
internal sealed class RecordPolicy(RecordYear year, FormStage through, DateOnly at, EasyText? easy)
{
    public OperatingPolicy Build()
    {
        var policy = new OperatingPolicy(year.FiscalYear, year.Era, year.Title);
        policy.Head(year.MayorName);
        policy.HaveStages(year.Stages);
        policy.Describe(year.Goal, year.Mission, year.MayorsPolicy);
        policy.Evaluate(Final(year.Review));

        foreach (var issue in year.Issues)
        {
            Add(policy, issue);
        }

        foreach (var reform in year.Reforms)
        {
            Add(policy, reform);
        }

        foreach (var note in year.Notes.Where(note => note.Date <= at))
        {
            policy.AddNote(note.Date, note.Text);
        }

        policy.Join(year.Lineage ?? []);
        policy.Explain(easy is { } it && it.WrittenOn <= at ? it : null);

        return policy;
    }

    private void Add(OperatingPolicy policy, RecordIssue it)
    {
        var issue = policy.AddIssue(it.Number, it.Name, it.Overview);
        issue.Describe(new IssuePlan(it.Vision, it.CurrentState, it.Tables, it.Causes, it.Tasks));
        issue.Evaluate(Final(it.Overall));

        foreach (var strategy in it.Strategies)
        {
            Add(issue, strategy);
        }
    }

    private void Add(ManagementIssue issue, RecordStrategy it)
    {
        var strategy = issue.AddStrategy(it.Number, it.Name, it.Text);
        strategy.Describe(it.TargetState, [.. it.Indicators.Select(Indicator)]);
        Review(it.Midterm, FormStage.Midterm, strategy.ReviewMidterm);
        Review(it.SelfEvaluation, FormStage.SelfEvaluation, strategy.Evaluate);

        foreach (var initiative in it.Initiatives)
        {
            Add(strategy, initiative);
        }
    }

    private void Add(Strategy strategy, RecordInitiative it)
    {
        var initiative = strategy.AddInitiative(it.Number, it.Name, it.Text);
        initiative.Describe([.. it.Indicators.Select(Indicator)], it.Withdrawal, it.PastResults);
        initiative.Feature(it.Featured);
        Review(it.Midterm, FormStage.Midterm, initiative.ReviewMidterm);
        Review(it.SelfEvaluation, FormStage.SelfEvaluation, initiative.Evaluate);

        foreach (var budget in it.Budgets)
        {
            initiative.AddBudget(budget.Year, budget.Kind, budget.Amount);
        }
    }

    private void Add(OperatingPolicy policy, RecordReform it)
    {
        var reform = policy.AddReform(year.ReformPlan, it.Name, it.Text);
        reform.Describe(it.Purpose, it.Outline, it.Target);
        Review(it.Midterm, FormStage.Midterm, reform.ReviewMidterm);
        Review(it.SelfEvaluation, FormStage.SelfEvaluation, reform.Evaluate);
    }

    private Indicator Indicator(RecordIndicator it)
    {
        var whole = new Indicator(
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

        return through == FormStage.SelfEvaluation ? whole : whole.AsPlanned(year.FiscalYear);
    }

    private void Review(RecordReview? it, FormStage stage, Action<Evaluation> put)
    {
        if (it is null || stage > through)
        {
            return;
        }

        var review = new Evaluation(year.Era, EvaluationState.Confirmed).Describe(it.Results, it.Challenge, it.Improvement, it.BlankReason);

        foreach (var (set, mark) in it.Answers.OrderBy(answer => answer.Key))
        {
            review.Judge(set, mark);
        }

        put(review);
    }

    private T? Final<T>(T? value)
        where T : class => through == FormStage.SelfEvaluation ? value : null;

    private static decimal? Plain(decimal? value) => value is { } number ? Measure.Plain(number) : null;
}
