using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開台帳への入口。Which edition was public from when to when, by whose approval; open to everybody.</summary>
public sealed class PublicLedger(PolicyDbContext db)
{
    /// <summary>ある区、ある年度の台帳。古いものから。</summary>
    /// <returns>Empty: nothing of it was ever public.</returns>
    public async Task<IReadOnlyList<LedgerSpan>> OfYearAsync(string ward, int fiscalYear, CancellationToken cancellation = default)
    {
        var lines = await db.Ledger.AsNoTracking()
            .Where(line => line.WardCode == ward && line.FiscalYear == fiscalYear)
            .OrderBy(line => line.Number)
            .ToListAsync(cancellation);

        return [.. lines.Select((line, at) => new LedgerSpan(line, at + 1 < lines.Count ? lines[at + 1].At : null))];
    }

    /// <summary>台帳の全体。古いものから、一行ずつ。</summary>
    public IAsyncEnumerable<LedgerLine> AllAsync() => db.Ledger.AsNoTracking().OrderBy(line => line.Number).AsAsyncEnumerable();

    /// <summary>最後の行。Null: there is none.</summary>
    public Task<LedgerLine?> LastAsync(CancellationToken cancellation = default) =>
        db.Ledger.AsNoTracking().OrderByDescending(line => line.Number).FirstOrDefaultAsync(cancellation);
}

/// <summary>台帳の一行が、いつまでのことか。</summary>
/// <param name="Line">行。</param>
/// <param name="Until">その区と年度の次の行の日時（UTC）。Null: it holds now.</param>
public sealed record LedgerSpan(LedgerLine Line, DateTime? Until)
{
    /// <summary>ある時が、この間にあるかどうか。</summary>
    /// <param name="moment">日時（UTC）。</param>
    public bool Holds(DateTime moment) => Line.At <= moment && (Until is not { } until || moment < until);
}
