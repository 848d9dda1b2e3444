using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>具体的取組。One thing that the ward does for a strategy.</summary>
public sealed class Initiative : PolicyItem
{
    private Initiative()
    {
    }

    internal Initiative(ItemCode code, string key, InitiativePlan plan, EntryState state)
    {
        (Number, Key) = (code.InitiativeNumber, key);
        Begin(FormStage.Plan, plan, state);
    }

    /// <inheritdoc/>
    public override ItemLevel Level => ItemLevel.Initiative;

    /// <summary>計画の内容。</summary>
    public InitiativePlan Plan => (InitiativePlan)ItemPlan;
}
