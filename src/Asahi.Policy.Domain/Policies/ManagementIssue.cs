using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>経営課題。What the ward has to solve; strategies hang from it.</summary>
public sealed class ManagementIssue : PolicyItem
{
    private readonly List<Strategy> _strategies = [];

    private ManagementIssue()
    {
    }

    internal ManagementIssue(int number, string key, IssuePlan plan, EntryState state)
    {
        (Number, Key) = (ItemCode.OfIssue(number).IssueNumber, key);
        Begin(FormStage.Plan, plan, state);
    }

    /// <inheritdoc/>
    public override ItemLevel Level => ItemLevel.Issue;

    /// <summary>計画の内容。</summary>
    public IssuePlan Plan => (IssuePlan)ItemPlan;

    /// <summary>めざす成果及び戦略。</summary>
    public IReadOnlyList<Strategy> Strategies => _strategies;

    /// <summary>戦略を加える。</summary>
    /// <param name="number">番号。1 から 99。</param>
    /// <param name="plan">計画の内容。</param>
    /// <param name="key">鍵。Null: the one of where it stands, as imports need it.</param>
    /// <param name="state">入力の状態。</param>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public Strategy AddStrategy(int number, StrategyPlan plan, string? key = null, EntryState state = EntryState.AsImported)
    {
        if (_strategies.Any(strategy => strategy.Number == number && !strategy.IsRetired))
        {
            throw new InvalidOperationException($"戦略{Number}-{number}が二つあります。");
        }

        var code = ItemCode.OfStrategy(Number, number);
        var strategy = new Strategy(code, key ?? ItemKeys.At(ItemPlace.Of(code)), plan, state);
        _strategies.Add(strategy);

        return strategy;
    }

    /// <summary>戦略を受け入れる。From another issue.</summary>
    /// <exception cref="InvalidOperationException">The number is taken.</exception>
    public void Take(ManagementIssue from, Strategy strategy, int number)
    {
        from._strategies.Remove(strategy);
        _strategies.Add(strategy);
        strategy.Renumber(number);
    }
}
