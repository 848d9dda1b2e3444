using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.EasyWriting;

public sealed class EasyWritingQueries(PolicyDbContext db, DraftItems items)
{
    public async Task<EasyWritingPage?> FindAsync(Actor actor, int year, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(actor.WardCode, year, cancellation) is not { } draft)
        {
            return null;
        }

        var content = draft.Freeze(await db.Wards.FirstAsync(ward => ward.Id == actor.WardId, cancellation), PrintedContacts.None);

        return new EasyWritingPage(
            StaffFrame.Under("やさしい日本語", new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year))),
            actor.WardCode,
            year,
            draft.Statement.Easy,
            draft.Statement.Easy?.Text ?? "",
            content.Easy is { IsStale: true },
            (await items.PinsAsync(draft.Id, cancellation)).HoldsWhole,
            draft.Whole.PlanEntry.Version);
    }
}
