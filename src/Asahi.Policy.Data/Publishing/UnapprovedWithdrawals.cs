using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>承認のない取下げ。What general affairs hid and the mayor has neither approved nor put back: that something is hidden on one
/// person's word
/// has to end.</summary>
public sealed class UnapprovedWithdrawals(PolicyDbContext db, TimeProvider clock)
{
    /// <summary>承認を待ってよい長さ。</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>まだ承認のない取下げ。</summary>
    /// <param name="db">記録。</param>
    public static IQueryable<Withdrawal> Of(PolicyDbContext db)
    {
        var whole = WithdrawnPart.Year.ToString();

        return db.Withdrawals.AsNoTracking().Where(it => it.ApprovedAt == null && it.PartText != whole);
    }

    /// <summary>承認が遅すぎる取下げ。古いものから。Empty as it should be.</summary>
    public async Task<IReadOnlyList<Withdrawal>> LateAsync(CancellationToken cancellation = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Patience;

        return await Of(db).Where(it => it.At < oldest).OrderBy(it => it.At).ToListAsync(cancellation);
    }
}
