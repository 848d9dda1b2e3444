using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Domain.Policies;

/// <summary>市政改革プランに基づく取組。</summary>
public sealed class ReformItem : PolicyItem
{
    private ReformItem()
    {
    }

    internal ReformItem(int number, string key, ReformPlan plan, EntryState state)
    {
        (Number, Key) = (number, key);
        Begin(FormStage.Plan, plan, state);
    }

    /// <inheritdoc/>
    public override ItemLevel Level => ItemLevel.Reform;

    /// <summary>計画の内容。</summary>
    public ReformPlan Plan => (ReformPlan)ItemPlan;
}
