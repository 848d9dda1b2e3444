using System.Diagnostics;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開中のもの全体の、いまの状態。Kept between requests. Whether the pointers or the settings of a ward moved is asked after each write
/// of this program, and every quarter of a second for those of others; only editions that are new since are read.</summary>
public sealed class PublicRecords : IForgetEditions, IDisposable
{
    private static readonly TimeSpan _trusted = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly PastRecords _past = new();
    private volatile Seen? _seen;
    private long _moved;
    private long _position;

    /// <summary>確かめずに済む、いまの状態。Null: somebody wrote since it was looked at, or that was too long ago.</summary>
    public PublicRecord? Known => _seen is { } seen && seen.IsFresh(Interlocked.Read(ref _moved)) ? seen.Record : null;

    /// <summary>いまの状態。</summary>
    internal async Task<PublicRecord> CurrentAsync(PolicyDbContext db, CancellationToken cancellation)
    {
        if (Known is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellation);

        try
        {
            if (Known is { } looked)
            {
                return looked;
            }

            var moved = Interlocked.Read(ref _moved); // before looking: a write in between is looked for again
            var record = await LookAsync(db, _seen?.Record, cancellation);
            _seen = new Seen(record, moved, Stopwatch.GetTimestamp());

            return record;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>ある時の状態。</summary>
    /// <param name="db">記録。</param>
    /// <param name="moment">日時（UTC）。</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: the ledger begins later.</returns>
    internal async Task<PastRecord?> AtAsync(PolicyDbContext db, DateTime moment, CancellationToken cancellation)
    {
        var current = await CurrentAsync(db, cancellation);

        return await _past.AtAsync(
            db,
            current,
            moment,
            (editions, last) => ListAsync(db, editions, current, cancellation, last),
            cancellation);
    }

    /// <summary>書き込みがあった。The next who asks looks again.</summary>
    public void Look() => Interlocked.Increment(ref _moved);

    /// <inheritdoc/>
    public void Forget(int editionId) => Forget();

    /// <summary>忘れる。The next who asks reads everything anew.</summary>
    public void Forget()
    {
        _seen = null;
        Look();
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<PublicRecord> LookAsync(PolicyDbContext db, PublicRecord? last, CancellationToken cancellation)
    {
        if (last is null)
        {
            return await ReadAsync(db, last, cancellation); // nothing to compare with
        }

        // One question, for it is asked four times a second: what is public, and which settings hold.
        var seen = await db.PublicEditions
            .Select(pointer => new { IsSettings = false, Ward = pointer.WardCode, Number = pointer.EditionId })
            .Concat(db.WardSettings.GroupBy(version => version.WardCode)
                .Select(versions => new { IsSettings = true, Ward = versions.Key, Number = versions.Max(version => version.Number) }))
            .ToListAsync(cancellation);
        var settings = seen.Where(it => it.IsSettings).ToList();

        return last.Withdrawn.Seal == await Withdrawn.SealAsync(db, cancellation)
            && (last.Notes is [.., var note] ? note.Id : 0) == (await db.ChangeNotes.MaxAsync(it => (int?)it.Id, cancellation) ?? 0)
            && last.Pointers.SequenceEqual(seen.Where(it => !it.IsSettings).Select(it => it.Number).Order())
            && last.Settings.Count == settings.Count
            && settings.TrueForAll(it => last.Settings.GetValueOrDefault(it.Ward)?.Number == it.Number)
                ? last
                : await ReadAsync(db, last, cancellation);
    }

    // Editions are made by publication alone, so each of a year that is public was public itself.
    private async Task<PublicRecord> ReadAsync(PolicyDbContext db, PublicRecord? last, CancellationToken cancellation)
    {
        var rows = await db.Editions.AsNoTracking()
            .Select(edition => new { Edition = edition, IsCurrent = db.PublicEditions.Any(pointer => pointer.EditionId == edition.Id) })
            .OrderByDescending(it => it.Edition.MadeAt).ThenByDescending(it => it.Edition.Id)
            .Select(it => new ListedEdition(
                it.Edition.Id,
                it.Edition.WardCode,
                it.Edition.FiscalYear,
                new EditionSummary(
                    it.Edition.Number,
                    it.Edition.Kind,
                    it.Edition.Note,
                    it.Edition.MadeAt,
                    it.Edition.Sha256,
                    it.Edition.DecisionNumber,
                    it.Edition.DecisionDate,
                    it.IsCurrent)
                {
                    Authority = it.Edition.Authority,
                },
                it.Edition.Outline!.Changes))
            .ToListAsync(cancellation);

        var open = rows.Where(it => it.Edition.IsCurrent).Select(it => (it.Ward, it.FiscalYear)).ToHashSet();
        var years = rows.ToLookup(it => open.Contains((it.Ward, it.FiscalYear)));

        return await ListAsync(db, [.. years[true]], last, cancellation, resting: [.. years[false]]);
    }

    // Outlines of the current ones and of the newest, as far as they are not known already.
    private async Task<PublicRecord> ListAsync(
        PolicyDbContext db,
        IReadOnlyList<ListedEdition> all,
        PublicRecord? last,
        CancellationToken cancellation,
        long position = long.MaxValue,
        IReadOnlyList<ListedEdition>? resting = null)
    {
        var withdrawn = await Withdrawn.ReadAsync(db, cancellation);
        var rows = withdrawn.Leave(all);
        var (veils, tags) = (rows.ToDictionary(row => row.Id, row => row.Veil), rows.ToDictionary(row => row.Id, row => row.Tag));
        var known = (last?.Editions ?? [])
            .Where(it => tags.GetValueOrDefault(it.Id) == it.Tag) // neither withdrawn, put back nor blackened since
            .ToDictionary(it => it.Id, it => it.Outline);
        var recent = rows.GroupBy(row => row.Ward)
            .SelectMany(ward => ward.Take(PublicRecord.Recent))
            .Concat(rows.Where(row => row.Edition.IsCurrent));
        var missing = recent.Where(row => known.GetValueOrDefault(row.Id) is null).Select(row => row.Id).Distinct().ToList();

        var outlines = db.EditionOutlines.AsNoTracking().Where(it => missing.Contains(it.EditionId)).AsAsyncEnumerable();

        await foreach (var outline in outlines.WithCancellation(cancellation))
        {
            known[outline.EditionId] = TryRead(outline) is { } read ? veils[outline.EditionId].Over(read) : null;
        }

        return new PublicRecord(
            Interlocked.Increment(ref _position),
            [.. rows.Select(row => row with { Outline = known.GetValueOrDefault(row.Id) })],
            await SettingsAsync(db, cancellation),
            withdrawn)
        {
            Notes = await db.ChangeNotes.AsNoTracking()
                .Where(note => note.Line <= position)
                .OrderBy(note => note.Id)
                .ToListAsync(cancellation),
            Resting = withdrawn.Leave(resting ?? []),
            Last = position,
        };
    }

    private static async Task<Dictionary<string, PublicSettings>> SettingsAsync(PolicyDbContext db, CancellationToken cancellation) =>
        await db.WardSettings.AsNoTracking()
            .Where(version => version.Number == db.WardSettings.Where(it => it.WardCode == version.WardCode).Max(it => it.Number))
            .ToDictionaryAsync(it => it.WardCode, it => new PublicSettings(it.Number, it.Value), cancellation);

    private static PublishedPolicy? TryRead(EditionOutline outline)
    {
        try
        {
            return outline.Read();
        }
        catch (InvalidDataException)
        {
            return null; // left out of lists, as a damaged edition is; the health of the portal names it
        }
    }

    private sealed record Seen(PublicRecord Record, long Moved, long At)
    {
        public bool IsFresh(long moved) => Moved == moved && Stopwatch.GetElapsedTime(At) < _trusted;
    }
}
