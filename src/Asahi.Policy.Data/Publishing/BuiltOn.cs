using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>候補を作った時から、公開中のものが変わったかどうか。Whatever was corrected, withdrawn, put back or blackened since would come back with an old
/// candidate. The one home of the question.</summary>
public static class BuiltOn
{
    /// <summary>ある年度の、台帳の最後の行の番号。0: there is none.</summary>
    public static async Task<long> LineAsync(PolicyDbContext db, string ward, int year, CancellationToken cancellation) =>
        await Of(db, ward, year).MaxAsync(line => (long?)line.Number, cancellation) ?? 0;

    /// <summary>ある行の後に変わったかどうか。</summary>
    /// <param name="db">記録。</param>
    /// <param name="place">区コードと年度。</param>
    /// <param name="line">行の番号。Null: of a former program, which did not note it.</param>
    /// <param name="cancellation">Stops asking.</param>
    public static async Task<bool> HasMovedAsync(
        PolicyDbContext db,
        (string Ward, int Year) place,
        long? line,
        CancellationToken cancellation) =>
        line is { } last && await LineAsync(db, place.Ward, place.Year, cancellation) > last;

    // That a withdrawal was approved or a change explained brings no other edition.
    private static IQueryable<LedgerLine> Of(PolicyDbContext db, string ward, int year) => db.Ledger
        .Where(line => line.WardCode == ward && line.FiscalYear == year)
        .Where(line => line.Act != LedgerAct.WithdrawalApproved && line.Act != LedgerAct.Annotated);
}
