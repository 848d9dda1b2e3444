using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Withdrawals;

public sealed class WithdrawalsQueries(PolicyDbContext db, DraftItems items, WithdrawableParts parts)
{
    /// <param name="actor">Who looks.</param>
    /// <param name="year">The year.</param>
    /// <param name="asked">What is asked about.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: there is no such year, or nothing that could be asked about.</returns>
    public async Task<WithdrawalsPage?> FindAsync(Actor actor, int year, string? asked, CancellationToken cancellation)
    {
        if (await items.FindPolicyAsync(actor.WardCode, year, cancellation) is null)
        {
            return null;
        }

        var whole = WithdrawnPart.Year.ToString();
        var lines = await db.Withdrawals.AsNoTracking()
            .Where(it => it.WardCode == actor.WardCode && it.FiscalYear == year && it.PartText != whole)
            .OrderByDescending(it => it.Id)
            .Join(db.Users, it => it.ById, person => person.Id, (it, person) => new WithdrawalLine(it, person.Name))
            .ToListAsync(cancellation);
        var all = await parts.OfAsync(actor.WardCode, year, cancellation);
        var part = asked is null ? null : all.FirstOrDefault(it => it.Part.ToString() == asked);

        return asked is not null && part is null
            ? null
            : new WithdrawalsPage(FrameOf(actor, year, part), actor, year, lines, all) { Asked = part };
    }

    private static StaffFrame FrameOf(Actor actor, int year, WithdrawablePart? part)
    {
        var above = new Breadcrumb(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(actor.WardCode, year));

        return part is null
            ? StaffFrame.Under("取下げ", above)
            : StaffFrame.Under($"{part.What}の取下げ", above, new Breadcrumb(null, "取下げ", StaffMap.ToWithdrawals(actor.WardCode, year)));
    }
}
