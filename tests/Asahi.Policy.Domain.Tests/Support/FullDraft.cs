using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>A draft in which nothing is left out: what <see cref="FullEdition"/> says, one of each kind, so that what differs is told by its place.</summary>
internal static class FullDraft
{
    public static Ward Ward { get; } = new("mihon", "見本区", "見本市", isSample: true);

    public static OperatingPolicy Make() => Make(FullEdition.Policy);

    public static OperatingPolicy Make(PublishedPolicy full)
    {
        var policy = new OperatingPolicy(full.FiscalYear, full.Era, full.Title);
        policy.Describe(_ => full.Statement with { Notes = [full.Statement.Notes[0]] });
        Review(policy.Whole, full);

        foreach (var issue in full.Issues)
        {
            var madeIssue = policy.AddIssue(issue.Code.IssueNumber, issue.Plan);
            Review(madeIssue, issue);
            issue.Budgets.Where(budget => budget.FiscalYear < full.FiscalYear).ToList().ForEach(budget => madeIssue.AddBudget(full.FiscalYear, budget));

            foreach (var strategy in issue.Strategies)
            {
                var madeStrategy = madeIssue.AddStrategy(strategy.Code.StrategyNumber, strategy.Plan);
                Review(madeStrategy, strategy);

                foreach (var initiative in strategy.Initiatives)
                {
                    var made = madeStrategy.AddInitiative(madeIssue, initiative.Code.InitiativeNumber, initiative.Plan);
                    Review(made, initiative);
                    made.AddBudget(full.FiscalYear, new BudgetAmount(full.FiscalYear - 1, BudgetKind.Planned, 1_234)); // either kind of it is planned
                }
            }
        }

        full.Reforms.ToList().ForEach(reform => Review(policy.AddReform(reform.Plan), reform));
        policy.AddSource(new SourceDocument("page.txt", new string('0', 64), 1_234, SourceKind.PolicyPage, "資料"));

        return policy;
    }

    private static void Review(PolicyItem item, PublishedItem published)
    {
        foreach (var (stage, review) in new[] { (FormStage.Midterm, published.MidtermReview), (FormStage.SelfEvaluation, published.SelfEvaluation) })
        {
            if (review is not null)
            {
                item.Review(stage, review);
            }
        }
    }
}
