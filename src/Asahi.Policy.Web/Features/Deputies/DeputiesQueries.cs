using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Deputies;

public sealed class DeputiesQueries(PolicyDbContext db, TimeProvider clock)
{
    public async Task<DeputiesPage> FindAsync(Actor actor, CancellationToken cancellation)
    {
        var today = JapanTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var rows = await (
            from deputy in db.Deputies.AsNoTracking()
            join person in db.Users on deputy.StaffMemberId equals person.Id
            join giver in db.Users on deputy.GivenById equals giver.Id
            where person.WardId == actor.WardId
            orderby deputy.From descending, deputy.Id descending
            select new { Deputy = deputy, person.Name, person.UserName, GivenBy = giver.Name })
            .ToListAsync(cancellation);

        return new DeputiesPage(
            StaffFrame.Under("代決", new Breadcrumb(null, "区の設定", StaffMap.ToSettings(actor.WardCode))),
            actor,
            rows.ConvertAll(row => new DeputyLine(
                row.Deputy,
                row.Name,
                row.UserName!,
                row.GivenBy,
                row.Deputy.EndedAt is null && row.Deputy.From <= today && today <= row.Deputy.Until,
                row.Deputy.EndedAt is not null || row.Deputy.Until < today)));
    }
}
