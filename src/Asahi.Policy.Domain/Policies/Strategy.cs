using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>戦略（めざす成果及び戦略）。How an issue is to be solved; initiatives hang from it.</summary>
public sealed class Strategy : PolicyItem
{
    private readonly List<Initiative> _initiatives = [];

    private Strategy()
    {
    }

    internal Strategy(ItemCode code, string key, StrategyPlan plan, EntryState state)
    {
        (Number, Key) = (code.StrategyNumber, key);
        Begin(FormStage.Plan, plan, state);
    }

    /// <inheritdoc/>
    public override ItemLevel Level => ItemLevel.Strategy;

    /// <summary>計画の内容。</summary>
    public StrategyPlan Plan => (StrategyPlan)ItemPlan;

    /// <summary>具体的取組。</summary>
    public IReadOnlyList<Initiative> Initiatives => _initiatives;

    /// <summary>具体的取組を加える。</summary>
    /// <param name="issue">経営課題。</param>
    /// <param name="number">番号。1 から 99。</param>
    /// <param name="plan">計画の内容。</param>
    /// <param name="key">鍵。Null: the one of where it stands, as imports need it.</param>
    /// <param name="state">入力の状態。</param>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public Initiative AddInitiative(
        ManagementIssue issue,
        int number,
        InitiativePlan plan,
        string? key = null,
        EntryState state = EntryState.AsImported)
    {
        if (_initiatives.Any(initiative => initiative.Number == number && !initiative.IsRetired))
        {
            throw new InvalidOperationException($"具体的取組の番号{number}が二つあります。");
        }

        var code = ItemCode.OfInitiative(issue.Number, Number, number);
        var initiative = new Initiative(code, key ?? ItemKeys.At(ItemPlace.Of(code)), plan, state);
        _initiatives.Add(initiative);

        return initiative;
    }

    /// <summary>具体的取組を受け入れる。From another strategy.</summary>
    public void Take(Strategy from, Initiative initiative, int number)
    {
        from._initiatives.Remove(initiative);
        _initiatives.Add(initiative);
        initiative.Renumber(number);
    }
}
