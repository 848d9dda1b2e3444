using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>An issue, a strategy or an initiative of one year, as far as two years are compared.</summary>
/// <param name="Planned">The planned budget of its own year, of initiatives alone. 千円.</param>
public sealed record YearItem(
    PublishedPolicy Policy,
    ItemCode Code,
    string? Name,
    string? Text,
    IReadOnlyList<Judgement> Judgements,
    long? Planned)
{
    public static YearItem Of(PublishedPolicy policy, ItemCode code) => code.Level switch
    {
        1 when policy.FindIssue(code) is { } issue =>
            new(policy, code, issue.Name, issue.Plan.Overview ?? issue.Plan.Recognition ?? issue.Plan.Measures, [], null),
        2 when policy.FindStrategy(code) is { } strategy => new(policy, code, strategy.Name, strategy.Plan.Text, strategy.Judgements, null),
        3 when policy.FindInitiative(code) is { } initiative =>
            new(policy, code, initiative.Name, initiative.Plan.Text, initiative.Judgements, initiative.PlannedIn(policy.FiscalYear)),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "この年度にない項目です。"),
    };
}
