using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された経営課題。</summary>
/// <param name="Code">番号。</param>
/// <param name="Plan">計画の内容。</param>
/// <param name="Strategies">戦略。番号の順。</param>
public sealed record PublishedIssue(ItemCode Code, IssuePlan Plan, IReadOnlyList<PublishedStrategy> Strategies) : PublishedItem
{
    /// <summary>名。Null: not given in the source.</summary>
    [JsonIgnore]
    public string? Name => Plan.Name;

    /// <summary>経営課題全体としての評価結果の総括（文章）。Null: not given in the source, or not yet evaluated.</summary>
    [JsonIgnore]
    public string? Overall => Remarks?.Overall;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlace Place => ItemPlace.Of(Code);

    /// <inheritdoc/>
    [JsonIgnore]
    public override ItemPlan ItemPlan => Plan;

    /// <summary>この課題の具体的取組。番号の順。</summary>
    [JsonIgnore]
    public IEnumerable<PublishedInitiative> Initiatives => Strategies.SelectMany(strategy => strategy.Initiatives);

    /// <summary>予算額（千円）。Its own, where the form asks for it of the issue; else what is given of its initiatives. Null when no
    /// amount is given.</summary>
    public override long? PlannedIn(int fiscalYear) => AmountOf(fiscalYear, BudgetKind.Planned)
        ?? BudgetAmount.Sum(Initiatives.Select(initiative => initiative.PlannedIn(fiscalYear)));
}
