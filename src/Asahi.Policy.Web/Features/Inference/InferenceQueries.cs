using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Inference;

public sealed class InferenceQueries(DraftItems items)
{
    /// <returns>Null when there is no such year.</returns>
    public async Task<InferencePage?> FindAsync(Actor actor, int year, CancellationToken cancellation) =>
        await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is { } draft
            ? new InferencePage(
                StaffFrame.Under(
                    "推定の確認",
                    new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year))),
                actor.WardCode,
                year,
                draft.Whole.PlanEntry.Version,
                InferredFact.Of(draft),
                draft.Statement.TakenOver,
                draft.IsFromSources,
                (await items.PinsAsync(draft.Id, cancellation)).HoldsWhole)
            : null;
}
