using System.Runtime.CompilerServices;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Published;

/// <summary>公開された運営方針への入口。All that citizens may see. Public pages, forms, search and feeds hold this and never the context itself; it
/// reads editions and the pointers to them, never a draft.</summary>
public sealed class PublishedPolicies(PolicyDbContext db, PublicRecords records, EditionShelf shelf)
{
    private PublicRecord? _record;
    private PublishedEdition? _shown;
    private bool _isWhole;

    /// <summary>公開中の版の代わりに、案を見せる。For as long as this request lasts: whatever it asks for of that year is the draft's. Only the door
    /// for staff to previews says it.</summary>
    /// <param name="draft">案。It carries its mark and has no number in the record.</param>
    public void ShowInstead(PublishedEdition draft) => _shown = draft is { Draft: not null, Id: 0 }
        ? draft
        : throw new ArgumentException("案ではありません。", nameof(draft));

    /// <summary>取り下げた項目も見せる。For as long as this request lasts: staff read what the record says. Only the door for staff says it.</summary>
    public void ShowWhole() => _isWhole = true;

    /// <summary>公開中のものの代わりに、ある時に公開していたものを見せる。For as long as this request lasts.</summary>
    /// <param name="moment">日時（UTC）。</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null: the ledger begins later, and nothing is changed.</returns>
    public async Task<PastRecord?> ShowAtAsync(DateTime moment, CancellationToken cancellation = default)
    {
        var past = await records.AtAsync(db, moment, cancellation);
        _record = past?.Record ?? _record;

        return past;
    }

    /// <summary>公開中のもの全体。Lists of editions, without opening any. One state for as long as a
    /// request lasts, so that no page is half before and half after a publication.</summary>
    public async Task<PublicRecord> RecordAsync(CancellationToken cancellation = default) =>
        _record ??= await records.CurrentAsync(db, cancellation);

    /// <summary>ある区、ある年度の公開中の版。</summary>
    /// <returns>Null when nothing is public.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when they were published.</exception>
    public Task<PublishedEdition?> FindAsync(string ward, int fiscalYear, CancellationToken cancellation = default) =>
        _shown is { } draft && IsOf(draft, ward, fiscalYear)
            ? Task.FromResult<PublishedEdition?>(draft)
            : FindAsync(ward, fiscalYear, it => it.Edition.IsCurrent, cancellation);

    /// <summary>ある区、ある年度の、ある番号の版。The current one or a former one.</summary>
    /// <returns>Null when the year has no such edition.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when they were published.</exception>
    public Task<PublishedEdition?> FindAsync(string ward, int fiscalYear, int number, CancellationToken cancellation = default) =>
        FindAsync(ward, fiscalYear, it => it.Edition.Number == number, cancellation);

    /// <summary>ある区、ある年度の、取り下げていないすべての版。新しい版から。Also while nothing of the year is public, as the edition that was is
    /// withdrawn: for staff, who go on from what is left.</summary>
    public async Task<IReadOnlyList<ListedEdition>> EverAsync(string ward, int fiscalYear, CancellationToken cancellation = default) =>
        await RecordAsync(cancellation) is var record && record.OfYear(ward, fiscalYear) is { Count: > 0 } editions
            ? editions
            : [.. record.Resting.Where(it => it.Ward == ward && it.FiscalYear == fiscalYear).OrderByDescending(it => it.Edition.Number)];

    /// <summary>次の版の元になる版。The public one; if that was withdrawn, the last one before it. What nobody has finished since stays as it is
    /// there, and nothing that was withdrawn comes back.</summary>
    /// <returns>Null when nothing has been public, or all of it is withdrawn.</returns>
    /// <exception cref="InvalidDataException">The stored bytes are not what they were when they were published.</exception>
    public async Task<PublishedEdition?> BaseAsync(string ward, int fiscalYear, CancellationToken cancellation = default) =>
        await FindAsync(ward, fiscalYear, cancellation)
        ?? (await EverAsync(ward, fiscalYear, cancellation) is [var last, ..] ? await OpenAsync(last, cancellation) : null);

    /// <summary>ある版の内容。The very bytes that were published.</summary>
    /// <returns>Null when the year has no such edition, nothing of it is public, or items of it are withdrawn.</returns>
    public async Task<byte[]?> ContentAsync(string ward, int fiscalYear, int number, CancellationToken cancellation = default) =>
        (await RecordAsync(cancellation)).OfYear(ward, fiscalYear)
            .FirstOrDefault(it => it.Edition.Number == number && it.Veil.LeavesContent) is { Id: var id }
            ? await db.Editions.Where(it => it.Id == id).Select(it => it.Content).SingleAsync(cancellation)
            : null;

    /// <summary>ある区、ある年度の、ある番号の版。For pages about many editions, which a damaged one should not take with it.</summary>
    /// <returns>Null when the year has no such edition, and when it is damaged (the health of the portal names it).</returns>
    public async Task<PublishedEdition?> TryFindAsync(string ward, int fiscalYear, int number, CancellationToken cancellation = default)
    {
        var editions = (await RecordAsync(cancellation)).OfYear(ward, fiscalYear);

        return editions.FirstOrDefault(it => it.Edition.Number == number) is { } listed ? await TryOpenAsync(listed, cancellation) : null;
    }

    /// <summary>載っている版を開く。</summary>
    /// <returns>Null when it is damaged (the health of the portal names it).</returns>
    public async Task<PublishedEdition?> TryOpenAsync(ListedEdition listed, CancellationToken cancellation = default)
    {
        try
        {
            return await OpenAsync(listed, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>ある区、ある年度の公開中の版。</summary>
    /// <returns>Null when nothing is public, and when it is damaged (the health of the portal names it).</returns>
    public async Task<PublishedEdition?> TryCurrentAsync(string ward, int fiscalYear, CancellationToken cancellation = default)
    {
        try
        {
            return await FindAsync(ward, fiscalYear, cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>ある区の公開中の版。新しい年度から。A damaged one is left out, so that it does not take the others with it.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> OfWardAsync(string ward, CancellationToken cancellation = default)
    {
        var current = (await RecordAsync(cancellation)).Current.Where(it => it.Ward == ward).ToList();

        if (_shown is not { } draft || draft.Policy.Ward.Code != ward)
        {
            return await OpenAsync(current, keeps: true, cancellation).ToListAsync(cancellation);
        }

        var others = current.Where(it => it.FiscalYear != draft.Policy.FiscalYear).ToList();
        var opened = await OpenAsync(others, keeps: true, cancellation).ToListAsync(cancellation);

        return [.. opened.Append(draft).OrderByDescending(it => it.Policy.FiscalYear)];
    }

    /// <summary>すべての公開中の版。区ごとに新しい年度から。One after the other: they are not kept, as they may not all fit into memory. A damaged one
    /// is left out.</summary>
    public async IAsyncEnumerable<PublishedEdition> AllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var record = await RecordAsync(cancellation);

        await foreach (var edition in AllAsync(record, record.Pointers, cancellation))
        {
            yield return edition;
        }
    }

    /// <summary>ある状態で公開中の版のうちのいくつか。As above.</summary>
    public IAsyncEnumerable<PublishedEdition> AllAsync(
        PublicRecord record,
        IReadOnlyCollection<int> ids,
        CancellationToken cancellation = default) =>
        OpenAsync([.. record.Current.Where(it => ids.Contains(it.Id))], keeps: false, cancellation);

    /// <summary>版から求めたもの。Null: it has not been made since the program started.</summary>
    public T? Find<T>(ListedEdition edition, EditionValue<T> value)
        where T : class => shelf.Find(edition.Id, value, TagOf(edition));

    /// <summary>公開した時と内容が違う版（例: asahi 2022 第1版）。Former editions, too. Empty as it should be.</summary>
    public async Task<IReadOnlyList<string>> DamagedAsync(CancellationToken cancellation = default)
    {
        var damaged = new List<string>();

        await foreach (var edition in Stored().OrderBy(it => it.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (TryOpen(edition, Veil.None) is null)
            {
                damaged.Add($"{edition.WardCode} {edition.FiscalYear} 第{edition.Number}版");
            }
        }

        return damaged;
    }

    /// <summary>版があるのに、どれが公開中か分からない年度（例: asahi 2022）。Empty as it should be, but for years that were withdrawn.</summary>
    public async Task<IReadOnlyList<string>> UnpointedAsync(CancellationToken cancellation = default)
    {
        var whole = WithdrawnPart.Year.ToString();

        return await db.Editions
            .Where(year => !db.Withdrawals.Any(it =>
                it.WardCode == year.WardCode && it.FiscalYear == year.FiscalYear
                && (it.WasCurrent || it.PartText == whole)))
            .Where(year => !db.PublicEditions.Any(pointer =>
                pointer.WardCode == year.WardCode
                && pointer.FiscalYear == year.FiscalYear
                && db.Editions.Any(it =>
                    it.Id == pointer.EditionId && it.WardCode == year.WardCode && it.FiscalYear == year.FiscalYear)))
            .Select(year => year.WardCode + " " + year.FiscalYear)
            .Distinct()
            .Order()
            .ToListAsync(cancellation);
    }

    private static bool IsOf(PublishedEdition edition, string ward, int fiscalYear) =>
        edition.Policy.Ward.Code == ward && edition.Policy.FiscalYear == fiscalYear;

    private async Task<PublishedEdition?> FindAsync(
        string ward,
        int fiscalYear,
        Func<ListedEdition, bool> isMeant,
        CancellationToken cancellation) =>
        (await RecordAsync(cancellation)).OfYear(ward, fiscalYear).FirstOrDefault(isMeant) is { } listed
            ? await OpenAsync(listed, cancellation)
            : null;

    private async Task<PublishedEdition> OpenAsync(ListedEdition listed, CancellationToken cancellation)
    {
        var edition = shelf.Find(listed.Id, TagOf(listed))
            ?? Keep(await Stored().SingleAsync(it => it.Id == listed.Id, cancellation), VeilOf(listed));

        return edition with { IsCurrent = listed.Edition.IsCurrent, Veil = VeilOf(listed) }; // files may be withdrawn since it was opened
    }

    // In the order of the lists, which is that of the query: what is open already is put in between.
    private async IAsyncEnumerable<PublishedEdition> OpenAsync(
        IReadOnlyList<ListedEdition> current,
        bool keeps,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = current.Select(it => (it.Id, Veil: VeilOf(it), Edition: shelf.Find(it.Id, TagOf(it)))).ToList();
        var missing = open.Where(it => it.Edition is null).Select(it => it.Id).ToList();
        var stored = Stored().Where(it => missing.Contains(it.Id)).OrderBy(it => it.WardCode).ThenByDescending(it => it.FiscalYear);
        await using var rows = (missing.Count == 0 ? AsyncEnumerable.Empty<Edition>() : stored.AsAsyncEnumerable())
            .GetAsyncEnumerator(cancellation);

        foreach (var (_, veil, kept) in open)
        {
            var edition = kept ?? (await rows.MoveNextAsync() ? TryOpen(rows.Current, veil) : null);

            if (edition is not null)
            {
                var opened = keeps && kept is null ? shelf.Keep(edition, rows.Current.Content.LongLength) : edition;

                yield return opened with { IsCurrent = true, Veil = veil };
            }
        }
    }

    private IQueryable<Edition> Stored() => db.Editions.AsNoTracking().Include(it => it.Outline);

    private Veil VeilOf(ListedEdition edition) => _isWhole ? edition.Veil.Whole : edition.Veil;

    private string TagOf(ListedEdition edition) => PublishedEdition.TagOf(edition.Edition.Sha256, VeilOf(edition));

    private PublishedEdition Keep(Edition edition, Veil veil) => shelf.Keep(Open(edition, veil), edition.Content.LongLength);

    private PublishedEdition? TryOpen(Edition edition, Veil veil)
    {
        try
        {
            return Open(edition, veil);
        }
        catch (InvalidDataException)
        {
            return null; // the health of the portal names it
        }
    }

    private PublishedEdition Open(Edition edition, Veil veil)
    {
        if (EditionContent.Hash(edition.Content) != edition.Sha256)
        {
            throw new InvalidDataException($"版{edition.Id}の内容が、公開した時と違います。");
        }

        var policy = EditionContent.Read(edition.Content);

        if (edition.Outline is { Schema: EditionOutline.CurrentSchema } outline && !outline.Fits(policy))
        {
            throw new InvalidDataException($"版{edition.Id}のあらましが、内容と違います。");
        }

        return new PublishedEdition(
            edition.Id,
            edition.Number,
            edition.Kind,
            edition.Note,
            edition.MadeAt,
            edition.Sha256,
            edition.DecisionNumber,
            edition.DecisionDate,
            IsCurrent: false,
            veil.Over(policy))
        {
            Veil = veil,
            Lasting = shelf.LastingOf(edition.Id, PublishedEdition.TagOf(edition.Sha256, veil)),
        };
    }
}
