using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Stages;

public sealed class StagesQueries(DraftItems items)
{
    public async Task<StagesPage?> FindAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.FindPolicyAsync(actor.WardCode, year, cancellation) is not { } policy
            ? null
            : new StagesPage(
                StaffFrame.Under(
                    "段階と期日",
                    new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year))),
                actor.WardCode,
                year,
                [.. FormEras.Of(policy.Era).Stages.Select(stage => StageLine.Of(policy, stage, items.Today))],
                StagesInput.VersionOf(policy),
                (await items.PinsAsync(policy.Id, cancellation)).HoldsWhole,
                actor.Duty == Duty.GeneralAffairs);
}
