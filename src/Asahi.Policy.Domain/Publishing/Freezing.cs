using Asahi.Policy.Domain.Easy;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>凍結。Copies a draft whole into the content of an edition.</summary>
public static class Freezing
{
    /// <summary>運営方針を版の内容に写す。Items in the order of their numbers.</summary>
    public static PublishedPolicy Freeze(this OperatingPolicy policy, Ward ward)
    {
        var content = Content(policy, ward);

        return content with { Easy = EasyBasis.Freeze(policy.Easy, content) };
    }

    private static PublishedPolicy Content(OperatingPolicy policy, Ward ward) => new(
        EditionContent.Schema,
        new PublishedWard(ward.Code, ward.Name, ward.City, ward.IsSample),
        policy.FiscalYear,
        policy.Era,
        policy.Title,
        policy.Goal,
        policy.Mission,
        policy.MayorsPolicy,
        [.. policy.Issues.OrderBy(issue => issue.Number).Select(Freeze)],
        policy.ReformPlanName,
        [.. policy.Reforms.OrderBy(reform => reform.Number).Select(Freeze)],
        [.. policy.Notes.OrderBy(note => note.Number).Select(note => new PublishedNote(note.Date, note.Text))],
        [.. policy.Sources.Select(Freeze)],
        policy.Stages,
        policy.MayorName,
        policy.Review,
        policy.Lineage.Count == 0 ? null : policy.Lineage);

    private static PublishedIssue Freeze(ManagementIssue issue) => new(
        ItemCode.OfIssue(issue.Number),
        issue.Name,
        issue.Overview,
        [.. issue.Strategies.OrderBy(strategy => strategy.Number).Select(strategy => Freeze(issue, strategy))],
        issue.Plan,
        issue.Overall);

    private static PublishedStrategy Freeze(ManagementIssue issue, Strategy strategy) => new(
        ItemCode.OfStrategy(issue.Number, strategy.Number),
        strategy.Name,
        strategy.Text,
        strategy.Page,
        Freeze(strategy.SelfEvaluation),
        [.. strategy.Initiatives.OrderBy(initiative => initiative.Number).Select(initiative => Freeze(issue, strategy, initiative))],
        Remarks(strategy.SelfEvaluation),
        strategy.TargetState,
        Given(strategy.Indicators),
        Review(strategy.MidtermReview));

    private static PublishedInitiative Freeze(ManagementIssue issue, Strategy strategy, Initiative initiative) => new(
        ItemCode.OfInitiative(issue.Number, strategy.Number, initiative.Number),
        initiative.Name,
        initiative.Text,
        initiative.Page,
        Freeze(initiative.SelfEvaluation),
        [
            .. initiative.Budgets
                .OrderBy(budget => (budget.FiscalYear, budget.Kind))
                .Select(budget => new PublishedBudget(budget.FiscalYear, budget.Kind, budget.Amount)),
        ],
        Remarks(initiative.SelfEvaluation),
        initiative.IsFeatured,
        Given(initiative.Indicators),
        initiative.Withdrawal,
        initiative.PastResults,
        Review(initiative.MidtermReview));

    private static PublishedReform Freeze(ReformItem reform) => new(
        reform.Name,
        reform.Text,
        reform.Purpose,
        reform.Outline,
        reform.Target,
        Review(reform.MidtermReview),
        Review(reform.SelfEvaluation));

    private static PublishedReview? Review(Evaluation? review) =>
        review is null ? null : new PublishedReview(Freeze(review), Remarks(review));

    private static IReadOnlyList<Indicator>? Given(IReadOnlyList<Indicator> indicators) => indicators.Count == 0 ? null : indicators;

    private static IReadOnlyList<PublishedJudgement> Freeze(Evaluation? evaluation) => evaluation is null
        ? []
        : [.. evaluation.Judgements.OrderBy(judgement => judgement.Set).Select(judgement => Freeze(evaluation.Era, judgement))];

    private static PublishedRemarks? Remarks(Evaluation? evaluation) =>
        evaluation is null or { Results: null, Challenge: null, Improvement: null, BlankReason: null }
            ? null
            : new PublishedRemarks(evaluation.Results, evaluation.Challenge, evaluation.Improvement, evaluation.BlankReason);

    private static PublishedJudgement Freeze(FormEra era, Judgement judgement)
    {
        var code = CodeSets.Of(era, judgement.Set).Get(judgement.Mark);

        return new PublishedJudgement(judgement.Set, code.Mark, code.Words, code.Meaning);
    }

    private static PublishedSource Freeze(SourceDocument source) => new(
        source.FileName,
        source.Sha256,
        source.Size,
        source.Kind,
        source.Title,
        source.Address,
        source.PageDate,
        [.. source.Facts.OrderBy(fact => fact.Kind).Select(fact => new PublishedFact(fact.Kind, fact.Value, fact.Basis, fact.Reason))],
        [.. source.Attachments.OrderBy(line => line.Number).Select(line => new PublishedAttachment(line.Name, line.Format, line.Size))],
        [
            .. source.Findings
                .OrderBy(finding => finding.Number)
                .Select(finding => new PublishedFinding(finding.Place, finding.Found, finding.Done, finding.Item)),
        ]);
}
