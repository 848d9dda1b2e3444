using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Publishing;

/// <summary>公開中の版を決める。The one place where the pointer of a year moves: with each move goes a line of the ledger, within the
/// transaction of whoever publishes. Nothing is saved here.</summary>
public sealed class PublicPointers(PolicyDbContext db, TimeProvider clock)
{
    /// <summary>ある版を公開する。</summary>
    /// <param name="edition">版。It need not be saved yet.</param>
    /// <param name="act">どうして公開されるか。</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="authority">だれの承認によるか。Null: as the edition says.</param>
    /// <returns>台帳の行。</returns>
    public async Task<LedgerLine> MoveAsync(
        Edition edition,
        LedgerAct act,
        CancellationToken cancellation,
        string? authority = null)
    {
        if (await FindAsync(edition.WardCode, edition.FiscalYear, cancellation) is { } pointer)
        {
            pointer.MoveTo(edition);
        }
        else
        {
            db.Add(new PublicEdition(edition));
        }

        return await AddAsync(
            edition.WardCode,
            edition.FiscalYear,
            act,
            edition.Number,
            new LedgerWords(edition.Sha256, authority ?? edition.Authority, null),
            cancellation);
    }

    /// <summary>ある年度の公開をやめる。</summary>
    /// <param name="wardCode">区コード。</param>
    /// <param name="fiscalYear">年度。</param>
    /// <param name="act">どうして公開されなくなるか。</param>
    /// <param name="reason">理由。Public. Null: none.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="authority">だれによるか。Null: nobody has to.</param>
    /// <param name="part">どの部分についてか。Null: the year.</param>
    /// <returns>台帳の行。</returns>
    public async Task<LedgerLine> ClearAsync(
        string wardCode,
        int fiscalYear,
        LedgerAct act,
        string? reason,
        CancellationToken cancellation,
        string? authority = null,
        WithdrawnPart? part = null)
    {
        if (await FindAsync(wardCode, fiscalYear, cancellation) is { } pointer)
        {
            db.Remove(pointer);
        }

        return await AddAsync(wardCode, fiscalYear, act, null, new LedgerWords(null, authority, reason), cancellation, part);
    }

    /// <summary>公開中の版を変えずに、行を加える。Of what happened to a part of the year.</summary>
    /// <param name="place">区コードと年度。</param>
    /// <param name="act">何が起きたか。</param>
    /// <param name="part">どの部分についてか。</param>
    /// <param name="words">言葉。With a hash only where <see cref="LedgerLine.Says"/> names an edition.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>台帳の行。</returns>
    public async Task<LedgerLine> NoteAsync(
        (string Ward, int Year) place,
        LedgerAct act,
        WithdrawnPart part,
        LedgerWords words,
        CancellationToken cancellation)
    {
        var pointer = await FindAsync(place.Ward, place.Year, cancellation);
        var current = pointer is null ? null : await db.Editions.FindAsync([pointer.EditionId], cancellation);

        return await AddAsync(
            place.Ward,
            place.Year,
            act,
            current?.Number,
            words,
            cancellation,
            part);
    }

    private async Task<PublicEdition?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        db.PublicEditions.Local.FirstOrDefault(it => it.WardCode == ward && it.FiscalYear == year)
        ?? await db.PublicEditions.FirstOrDefaultAsync(it => it.WardCode == ward && it.FiscalYear == year, cancellation);

    private async Task<LedgerLine> AddAsync(
        string ward,
        int year,
        LedgerAct act,
        int? edition,
        LedgerWords words,
        CancellationToken cancellation,
        WithdrawnPart? part = null)
    {
        var saved = await db.Ledger.AsNoTracking().OrderByDescending(it => it.Number).FirstOrDefaultAsync(cancellation);
        var added = db.Ledger.Local.MaxBy(it => it.Number); // by the same transaction, not saved yet
        var last = added is not null && added.Number > (saved?.Number ?? 0) ? added : saved;
        var line = new LedgerLine(last, clock.GetUtcNow().UtcDateTime, ward, year, act, edition, words, part?.Sealed);
        db.Add(line);

        return line;
    }
}
