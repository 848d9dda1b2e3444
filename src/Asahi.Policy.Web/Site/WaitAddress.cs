using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Site;

/// <summary>Where the items are that wait for somebody: a list of just these.</summary>
public static class WaitAddress
{
    public static string Of(Actor actor, DraftWait wait)
    {
        var section = actor.Duty.BelongsToSection() ? ListFilter.Own : null;

        return wait switch
        {
            { Kind: WaitKind.Withdrawal } => StaffMap.ToWithdrawals(actor.WardCode, wait.Year),
            { Stage: null } => StaffMap.ToPublication(actor.WardCode, wait.Year),
            { Stage: { } stage, Kind: var kind } => StaffMap.ToYear(actor.WardCode, wait.Year, stage, kind switch
            {
                WaitKind.Returned => new ListFilter(ItemState.Returned, section),
                WaitKind.Submitted => new ListFilter(ItemState.Submitted, section),
                _ => new ListFilter(Section: section, Late: true),
            }),
        };
    }

    /// <summary>Of all that wait for the same: the list, or where they are told apart.</summary>
    public static string Of(Actor actor, IReadOnlyList<DraftWait> same) => same is [var only] ? Of(actor, only) : $"{StaffMap.Desk}#waits";
}
