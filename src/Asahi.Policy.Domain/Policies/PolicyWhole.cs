using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>運営方針の全体。The item from which hangs what is said of the year as a whole.</summary>
public sealed class PolicyWhole : PolicyItem
{
    private PolicyWhole()
    {
    }

    internal PolicyWhole(PolicyStatement statement, EntryState state)
    {
        Key = ItemKeys.Whole;
        Begin(FormStage.Plan, statement, state);
    }

    /// <inheritdoc/>
    public override ItemLevel Level => ItemLevel.Policy;

    /// <summary>計画の内容。</summary>
    public PolicyStatement Statement => (PolicyStatement)ItemPlan;
}
