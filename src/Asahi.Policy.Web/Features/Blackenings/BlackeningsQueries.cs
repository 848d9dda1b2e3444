using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite.Blackenings;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Blackenings;

public sealed class BlackeningsQueries(PolicyDbContext db, RecordBlackening record)
{
    public async Task<BlackeningsPage> FindAsync(Actor actor, CancellationToken cancellation)
    {
        var rows = await db.Blackenings.AsNoTracking()
            .Where(it => it.WardCode == actor.WardCode)
            .OrderByDescending(it => it.Id)
            .Join(db.Users, it => it.RequestedById, person => person.Id, (it, person) => new { It = it, person.Name })
            .ToListAsync(cancellation);
        return new BlackeningsPage(
            StaffFrame.Under("墨消し"),
            actor,
            [.. rows.Select(row => new BlackeningLine(row.It, row.Name, BlackCount.Parse(row.It.FoundText)))]);
    }

    /// <returns>Null: they cannot be taken out of this record.</returns>
    public Task<BlackCount?> FindAsync(Actor actor, IReadOnlyList<string> words, CancellationToken cancellation) =>
        record.LookAsync(actor.WardCode, words, cancellation);
}
