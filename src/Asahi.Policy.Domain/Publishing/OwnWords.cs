using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Publishing;

/// <summary>What only this portal knows of a plan, and no document of the ward says.</summary>
internal static class OwnWords
{
    /// <summary>The content, with what stays of what was there before.</summary>
    public static EntryContent Kept(EntryContent content, EntryValue before, ReturnTerms terms) => (content.Value, before) switch
    {
        (PolicyStatement now, PolicyStatement old) => content with { Value = Kept(now, old, terms) },
        (ItemPlan now, ItemPlan old) when terms.KeepsOwn => content with { Value = Kept<ItemPlan>(now, old) },
        _ => content,
    };

    private static PolicyStatement Kept(PolicyStatement now, PolicyStatement old, ReturnTerms terms)
    {
        var said = terms.KeepsOwn ? Kept<PolicyStatement>(now, old) with { Stages = now.Stages ?? old.Stages } : now;

        return terms.KeepsStaffs ? StaffsWords.Put(said, old) : said;
    }

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
