using System.Text.Json;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Publishing.Ledger;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Sqlite.Blackenings;

/// <summary>記録の墨消し。Takes chosen words out of all that the record of a ward holds: editions, files, candidates, drafts, what was typed
/// and not saved,
/// documents that were sent in, the change log and the ledger; and out of the file itself.</summary>
public sealed class RecordBlackening(
    PolicyDbContext db,
    DraftItems items,
    PublicPointers pointers,
    ChangeTexts texts,
    WriteGate gate)
{
    /// <summary>SQLite の、一意でなくなるときの番号。</summary>
    public const int Constraint = 19;

    /// <summary>どこにあるかを数える。Nothing is changed; within a transaction of its own, which is rolled back.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="wanted">消す語。</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <returns>Null: the record itself is written with one of them, and could not be read without it.</returns>
    public async Task<BlackCount?> LookAsync(string ward, IReadOnlyList<string> wanted, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        try
        {
            return await CountAsync(ward, wanted, cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or SqliteException { SqliteErrorCode: Constraint })
        {
            return null;
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<BlackCount> CountAsync(string ward, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var words = new BlackWords(wanted);
        var tables = await new BlackTables(db).CountAsync(ward, words, cancellation);
        var editions = new BlackEditions(db);
        var documents = await editions.DocumentsAsync(ward, words, cancellation);
        var candidates = await editions.ContentsAsync(ward, words, cancellation);
        var log = await new BlackLog(db).PlacesAsync(ward, new BlackWords(wanted), cancellation);
        await new BlackTables(db).OverAsync(ward, words, cancellation); // as it will be done: what cannot be is known before anybody asks

        return new BlackCount(
            [.. editions.Touched.Select(it => (it.FiscalYear, it.Number))],
            candidates,
            documents,
            tables.Values.Sum(),
            log.Count);
    }

    /// <summary>消す。Within the write of whoever approved it.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="wanted">消す語。</param>
    /// <param name="words">台帳に書く、だれの承認によるかと理由。</param>
    /// <param name="sheet">変更の控え。</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <exception cref="InvalidDataException">What would be left cannot be read; nothing must be committed.</exception>
    public async Task<BlackDone> DoAsync(
        string ward,
        IReadOnlyList<string> wanted,
        LedgerWords words,
        ChangeSheet sheet,
        CancellationToken cancellation)
    {
        var black = new BlackWords(wanted);
        var editions = new BlackEditions(db);
        await editions.DocumentsAsync(ward, black, cancellation);
        await editions.ContentsAsync(ward, black, cancellation);
        await new BlackTables(db).OverAsync(ward, black, cancellation);
        await db.Scratches // digests without a salt
            .Where(it => db.Set<StaffMember>().Any(person => person.Id == it.StaffMemberId
                && db.Wards.Any(own => own.Id == person.WardId && own.Code == ward)))
            .ExecuteUpdateAsync(set => set.SetProperty(it => it.Was, ""), cancellation);
        await RequireReadableAsync(ward, cancellation);
        await ReasonsAsync(ward, black, cancellation);
        editions.Touched.ForEach(it => black.Follow(it.Former, it.Sha256)); // log and ledger lose what says an old hash
        var log = new BlackLog(db);
        await log.LedgerAsync(ward, black, cancellation);
        var lines = new List<LedgerLine>();

        foreach (var edition in editions.Touched)
        {
            lines.Add(await pointers.NoteAsync(
                (ward, edition.FiscalYear),
                LedgerAct.Blackened,
                WithdrawnPart.OfEdition(edition.Number),
                words with { Sha256 = edition.Sha256 },
                cancellation));
            await db.SaveChangesAsync(cancellation);
        }

        var places = await log.PlacesAsync(ward, black, cancellation);
        var refused = places.Count == 0
            ? null
            : await texts.EraseAsync(sheet, ward, places, words.Reason!, cancellation) as Refused;

        return new BlackDone([.. editions.Touched.Select(it => (it.FiscalYear, it.Number))], lines, refused);
    }

    // What was said in public of earlier ones.
    private async Task ReasonsAsync(string ward, BlackWords words, CancellationToken cancellation)
    {
        foreach (var earlier in await db.Blackenings.Where(it => it.WardCode == ward).ToListAsync(cancellation))
        {
            if (words.In(earlier.Reason))
            {
                db.Entry(earlier).Property(it => it.Reason).CurrentValue = words.Over(earlier.Reason);
            }
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // A word that stands in what the program itself writes would break it: then nothing is done.
    private async Task RequireReadableAsync(string ward, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var years = await db.Policies.Where(policy => db.Wards.Any(it => it.Id == policy.WardId && it.Code == ward))
            .Select(policy => policy.FiscalYear)
            .ToListAsync(cancellation);

        try
        {
            foreach (var year in years)
            {
                await items.LoadPolicyAsync(ward, year, cancellation);
            }

            await db.WardSettings.AsNoTracking().Where(it => it.WardCode == ward).ToListAsync(cancellation);
            await db.Intakes.AsNoTracking().Include(it => it.Documents).ToListAsync(cancellation);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException("消した後の記録を読めません。", broken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>語のある所の数。</summary>
/// <param name="Editions">版の年度と番号。</param>
/// <param name="Candidates">公開の候補。</param>
/// <param name="Documents">原資料。</param>
/// <param name="Fields">下書き、書きかけ、設定などの欄。</param>
/// <param name="Log">変更の記録の言葉。</param>
public sealed record BlackCount(
    IReadOnlyList<(int FiscalYear, int Number)> Editions,
    int Candidates,
    int Documents,
    int Fields,
    int Log)
{
    /// <summary>どこにもないかどうか。</summary>
    public bool IsNone => Editions.Count == 0 && Candidates + Documents + Fields + Log == 0;

    /// <summary>書いた形。</summary>
    public override string ToString() => JsonSerializer.Serialize(
        (int[])[Candidates, Documents, Fields, Log, .. Editions.SelectMany(it => new[] { it.FiscalYear, it.Number })]);

    /// <summary>書いた形から読む。</summary>
    /// <returns>Null: it is none.</returns>
    public static BlackCount? Parse(string text) =>
        text.Length > 0 && JsonSerializer.Deserialize<int[]>(text) is [var candidates, var documents, var fields, var log, .. var editions]
            ? new BlackCount([.. editions.Chunk(2).Select(it => (it[0], it[1]))], candidates, documents, fields, log)
            : null;
}

/// <summary>墨消しの結果。</summary>
/// <param name="Editions">墨消しした版の年度と番号。</param>
/// <param name="Lines">台帳に加えた行。</param>
/// <param name="Refused">変更の記録から消せなかったわけ。Null: it could.</param>
public sealed record BlackDone(
    IReadOnlyList<(int FiscalYear, int Number)> Editions,
    IReadOnlyList<LedgerLine> Lines,
    Refused? Refused);
