using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された経営課題。</summary>
/// <param name="Code">番号。</param>
/// <param name="Name">名。Null: not given in the source.</param>
/// <param name="Overview">経営課題の概要。Null: not given in the source.</param>
/// <param name="Strategies">戦略。番号の順。</param>
/// <param name="Plan">計画（様式2）。Null: not given in the source.</param>
/// <param name="Overall">経営課題全体としての評価結果の総括（文章）。Null: not given in the source, or not yet evaluated.</param>
public sealed record PublishedIssue(
    ItemCode Code,
    string? Name,
    string? Overview,
    IReadOnlyList<PublishedStrategy> Strategies,
    IssuePlan? Plan = null,
    string? Overall = null)
{
    /// <summary>この課題の具体的取組。番号の順。</summary>
    [JsonIgnore]
    public IEnumerable<PublishedInitiative> Initiatives => Strategies.SelectMany(strategy => strategy.Initiatives);

    /// <summary>掲載した取組の予算の合計（千円）。Null when no amount is given.</summary>
    public long? PlannedIn(int fiscalYear) => PublishedBudget.Sum(Initiatives.Select(initiative => initiative.PlannedIn(fiscalYear)));
}
