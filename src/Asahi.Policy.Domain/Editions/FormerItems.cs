using System.Globalization;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

internal sealed record FormerIssue(
    ItemCode Code,
    string? Name,
    string? Overview,
    IReadOnlyList<FormerStrategy> Strategies,
    FormerIssuePlan? Plan = null,
    string? Overall = null)
{
    public PublishedIssue Read(int year) => new(
        Code,
        new IssuePlan(Name, Overview, Plan?.Vision, Plan?.CurrentState, Plan?.Causes, Plan?.Tasks) { Tables = Plan?.Tables ?? [] },
        [.. Strategies.Select(strategy => strategy.Read(year))])
    {
        Key = ItemKeys.At(ItemPlace.Of(Code)),
        SelfEvaluation = Overall is null ? null : Review.Empty with { Remarks = new Remarks(Overall: Overall) },
    };
}

internal sealed record FormerIssuePlan(
    string? Vision,
    string? CurrentState,
    IReadOnlyList<DataTable> Tables,
    string? Causes,
    string? Tasks);

internal sealed record FormerStrategy(
    ItemCode Code,
    string Name,
    string? Text,
    PageReference? Page,
    IReadOnlyList<Judgement> SelfEvaluation,
    IReadOnlyList<FormerInitiative> Initiatives,
    Remarks? Remarks = null,
    string? TargetState = null,
    IReadOnlyList<Indicator>? Indicators = null,
    FormerReview? MidtermReview = null)
{
    public PublishedStrategy Read(int year)
    {
        var (plans, results) = FormerReview.Apart(Indicators, year);

        return new(
            Code,
            new StrategyPlan(Name, Text, TargetState) { Page = Page, Indicators = plans },
            [.. Initiatives.Select(initiative => initiative.Read(year))])
        {
            Key = ItemKeys.At(ItemPlace.Of(Code)),
            MidtermReview = MidtermReview?.Read(),
            SelfEvaluation = FormerReview.Whole(SelfEvaluation, Remarks, results),
        };
    }
}

internal sealed record FormerInitiative(
    ItemCode Code,
    string Name,
    string? Text,
    PageReference? Page,
    IReadOnlyList<Judgement> SelfEvaluation,
    IReadOnlyList<BudgetAmount> Budgets,
    Remarks? Remarks = null,
    bool IsFeatured = true,
    IReadOnlyList<Indicator>? Indicators = null,
    string? Withdrawal = null,
    string? PastResults = null,
    FormerReview? MidtermReview = null)
{
    public PublishedInitiative Read(int year)
    {
        var (plans, results) = FormerReview.Apart(Indicators, year);

        return new(Code, new InitiativePlan(Name, Text, IsFeatured, Withdrawal, PastResults) { Page = Page, Indicators = plans })
        {
            Key = ItemKeys.At(ItemPlace.Of(Code)),
            Budgets = Budgets,
            MidtermReview = MidtermReview?.Read(),
            SelfEvaluation = FormerReview.Whole(SelfEvaluation, Remarks, results),
        };
    }
}

internal sealed record FormerReview(IReadOnlyList<Judgement> Judgements, Remarks? Remarks)
{
    public Review Read() => Whole(Judgements, Remarks, []) ?? Review.Empty;

    /// <summary>Null: nothing was said at all.</summary>
    public static Review? Whole(IReadOnlyList<Judgement> judgements, Remarks? remarks, IReadOnlyList<IndicatorResult> results) =>
        judgements.Count == 0 && remarks is null && results.Count == 0
            ? null
            : new Review(judgements, remarks) { IsOutOfScope = remarks?.BlankReason is not null, Indicators = results };

    public static (IReadOnlyList<IndicatorPlan> Plans, IReadOnlyList<IndicatorResult> Results) Apart(
        IReadOnlyList<Indicator>? whole,
        int year)
    {
        var apart = (whole ?? []).Select((it, at) => it.Apart((at + 1).ToString(CultureInfo.InvariantCulture), year)).ToList();

        return ([.. apart.Select(it => it.Plan)], [.. apart.Select(it => it.Result).Where(it => !it.IsBlank)]);
    }
}
