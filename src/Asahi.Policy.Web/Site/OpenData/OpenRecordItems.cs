using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>Issues, strategies, initiatives and reform items in the shape of open data.</summary>
internal sealed class OpenRecordItems(PublishedPolicy policy, string root)
{
    public OpenIssue Of(PublishedIssue issue) => new(
        Id(issue.Code),
        issue.Code.ToString(),
        issue.Name,
        Address(issue.Code),
        issue.Plan.Overview,
        issue.Plan is { IsDetailed: true } plan
            ? new OpenPlan(
                plan.Vision,
                plan.CurrentState,
                [.. plan.Tables.Select(table => new OpenTable(table.Title, table.Columns, table.Rows, table.Source))],
                plan.Causes,
                plan.Tasks)
            : null,
        issue.Overall,
        [.. issue.Strategies.Select(Of)],
        issue.Key,
        Section(issue),
        issue.Plan.Goals,
        issue.Plan.Recognition,
        Budgets(issue),
        Indicators(issue.Indicators),
        Carried(issue),
        issue.Printed,
        issue.Plan.Measures);

    public OpenStrategy Of(PublishedStrategy strategy) => new(
        Id(strategy.Code),
        strategy.Code.ToString(),
        strategy.Plan.Name,
        Address(strategy.Code),
        strategy.Plan.TargetState,
        strategy.Plan.Text,
        Indicators(strategy.Indicators),
        strategy.MidtermReview is { } review ? Review(review) : null,
        Review(new Review(strategy.Judgements, strategy.Remarks)),
        Reference(strategy.Page),
        [.. strategy.Initiatives.Select(Of)],
        strategy.Key,
        Section(strategy),
        strategy.Plan.Recognition,
        Carried(strategy),
        strategy.Printed);

    public OpenInitiative Of(PublishedInitiative initiative) => new(
        Id(initiative.Code),
        initiative.Code.ToString(),
        initiative.Plan.Name,
        Address(initiative.Code),
        initiative.Plan.Text,
        Budgets(initiative),
        Indicators(initiative.Indicators),
        initiative.Plan.Withdrawal,
        initiative.Plan.PastResults,
        initiative.Plan.IsFeatured,
        initiative.MidtermReview is { } review ? Review(review) : null,
        Review(new Review(initiative.Judgements, initiative.Remarks)),
        Reference(initiative.Page),
        initiative.Key,
        Section(initiative),
        Carried(initiative),
        initiative.Printed);

    public OpenReform Of(PublishedReform reform) => new(
        reform.Name,
        reform.Plan.Purpose,
        reform.Plan.Outline,
        reform.Plan.Target,
        reform.Plan.Text,
        reform.MidtermReview is { } midterm ? Review(midterm) : null,
        reform.SelfEvaluation is { } review ? Review(review) : null,
        reform.Key,
        reform.Number,
        Section(reform));

    public static OpenSection? Section(PublishedItem item) =>
        item.Section is { } section ? new(section.Name, section.Phone, section.Line) : null;

    public static IReadOnlyList<OpenQuestion> Carried(PublishedItem item) =>
    [
        .. (item.ItemPlan.Carried ?? []).Select(it => new OpenQuestion(
            it.FormerYear,
            it.Former?.ToString(),
            it.FormerName,
            OpenRecord.Term(it.Kind, it.Kind.Name()),
            it.Text,
            it.Answer is { } answer ? OpenRecord.Term(answer, answer.Name()) : null,
            it.Reason)),
    ];

    private List<OpenBudget> Budgets(PublishedItem item) =>
    [
        .. item.Budgets.Select(budget => new OpenBudget(
            budget.FiscalYear,
            OpenRecord.Term(budget.Kind, budget.Kind.Name()),
            budget.Amount,
            budget.WhyNone(policy),
            budget.Written)),
    ];

    private string Id(ItemCode code) => $"{policy.Ward.Code}/{policy.FiscalYear}/{code}";

    private string Address(ItemCode code) => root + SiteMap.ToItem(policy.Ward.Code, policy.FiscalYear, code);

    private OpenReview Review(Review review) => new(
        [
            .. review.Judgements.Select(it => new OpenJudgement(
                it.Set.ToString(),
                policy.CodeSetOf(it.Set).Label,
                it.Mark,
                it.Words,
                it.Meaning.ToString())),
        ],
        review.Remarks is { } remarks
            ? new OpenRemarks(remarks.Results, remarks.Challenge, remarks.Improvement, remarks.BlankReason)
            : null);

    private static OpenReference? Reference(PageReference? page) => page is null ? null : new(page.Document, page.Number);

    private static List<OpenIndicator>? Indicators(IReadOnlyList<Indicator>? indicators) => indicators?
        .Select((it, at) => new OpenIndicator(
            at + 1,
            it.Sentence,
            it.Unit,
            it.Baseline,
            it.Previous,
            it.Target,
            it.DueYear,
            it.Direction is { } direction ? OpenRecord.Term(direction, direction.Name()) : null,
            it.Actual,
            it.Status,
            [.. it.Series.Select(point => new OpenPoint(point.FiscalYear, point.Value, point.IsNewDefinition))],
            it.Key,
            it.FromYear,
            it.Result?.Total,
            it.Result?.Previous,
            it.Result?.Text,
            it.Result?.Ground,
            it.Passport is { } passport
                ? new OpenPassport(
                    passport.Method is { } method ? OpenRecord.Term(method, method.Name()) : null,
                    passport.Question,
                    passport.Choices,
                    passport.Population,
                    passport.By,
                    passport.Source,
                    passport.Why)
                : null,
            it.Result?.Survey is { } survey ? new OpenSurvey(survey.Asked, survey.Answered, survey.Counted, survey.When) : null))
        .ToList();
}
