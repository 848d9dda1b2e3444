using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;

namespace Asahi.Policy.Web.Features.Comparisons;

/// <summary>An answer of the ward that points the other way than in the earlier year. What was not measured points nowhere.</summary>
/// <param name="Item">The item of the later year.</param>
/// <param name="Label">The yardstick, in short.</param>
/// <param name="IsProposed">That it is the same item is a proposal.</param>
public sealed record VerdictTurn(YearItem Item, string Label, Judgement Before, Judgement After, bool IsProposed)
{
    public bool IsBetter => IsGood(After) == true;

    public ItemCode Code => Item.Code;

    /// <returns>Null when both point the same way, or one of them nowhere.</returns>
    public static VerdictTurn? Of(ComparedItem item, CodeSet set) =>
        item is { Former: [var former], Item: { } now }
        && former.Judgements.On(set.Id) is { } before
        && now.Judgements.On(set.Id) is { } after
        && IsGood(before) is { } was
        && IsGood(after) is { } isNow
        && was != isNow
            ? new VerdictTurn(now, set.Brief, before, after, !item.Link.IsConfirmed)
            : null;

    private static bool? IsGood(Judgement judgement) => judgement.Meaning switch
    {
        CodeMeaning.AsPlanned or CodeMeaning.Continue => true,
        CodeMeaning.NotAsPlanned or CodeMeaning.Revise => false,
        _ => null,
    };
}
