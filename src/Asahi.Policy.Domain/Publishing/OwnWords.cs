using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>What only this portal knows of a plan, and no document of the ward says.</summary>
internal static class OwnWords
{
    /// <summary>The content, with what was there before and of which it says nothing.</summary>
    public static EntryContent Kept(EntryContent content, EntryValue before) => (content.Value, before) switch
    {
        (PolicyStatement now, PolicyStatement old) => content with { Value = Kept(Kept<PolicyStatement>(now, old), old) },
        (ItemPlan now, ItemPlan old) => content with { Value = Kept<ItemPlan>(now, old) },
        _ => content,
    };

    private static PolicyStatement Kept(PolicyStatement now, PolicyStatement old) => now with
    {
        Stages = now.Stages ?? old.Stages,
        Easy = now.Easy ?? old.Easy,
        Lineage = now.Lineage.Count > 0 ? now.Lineage : old.Lineage,
        Settled = now.Settled.Count > 0 ? now.Settled : old.Settled,
        TakenOver = now.TakenOver ?? old.TakenOver,
    };

    private static T Kept<T>(T now, ItemPlan old)
        where T : ItemPlan => now with
        {
            Carried = now.Carried ?? old.Carried,
            Indicators = [.. now.Indicators.Select(it => it.Passport is null ? it with { Passport = PassportOf(it, old) } : it)],
        };

    // Of the very same indicator: under another sentence it would say something that nobody has said.
    private static IndicatorPassport? PassportOf(IndicatorPlan indicator, ItemPlan old) =>
        old.Indicators.FirstOrDefault(it => it.Key == indicator.Key && it.Sentence == indicator.Sentence)?.Passport;
}
