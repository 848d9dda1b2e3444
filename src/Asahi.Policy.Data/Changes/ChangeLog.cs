using System.Runtime.CompilerServices;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録を読む。For staff only.</summary>
public sealed class ChangeLog(PolicyDbContext db)
{
    private const int Portion = 500;

    // What makes somebody an author of what an entry says.
    private static readonly ChangeAction[] _writing =
    [
        ChangeAction.EvaluationSaved, ChangeAction.EvaluationSubmitted, ChangeAction.EvaluationSavedAndConfirmed,
        ChangeAction.EntryRestored, ChangeAction.LineageConfirmed, ChangeAction.EasyWritten, ChangeAction.StagesChanged,
        ChangeAction.InferenceSettled,
    ];

    private static readonly ChangeAction[] _building =
        [ChangeAction.ItemAdded, ChangeAction.ItemMoved, ChangeAction.ItemRetired, ChangeAction.ItemRevived];

    /// <summary>一度に読む行数。</summary>
    public const int PageSize = 50;

    /// <summary>一ページ分を読む。Newest first; never more than <see cref="PageSize"/> records.</summary>
    /// <param name="filter">絞り込み。</param>
    /// <param name="cursor">続きの場所。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<LogSlice> PageAsync(LogFilter filter, LogCursor cursor, CancellationToken cancellation = default)
    {
        var asked = filter.Of(db, await LoggedActors.FindAsync(db, filter.Who, cancellation)).AsNoTracking();

        if (cursor.After is { } after)
        {
            var newer = await asked.Where(it => it.Id > after).OrderBy(it => it.Id).Take(PageSize + 1).ToListAsync(cancellation);

            if (newer.Count > PageSize)
            {
                newer.RemoveAt(PageSize);
                newer.Reverse();

                return new LogSlice(await LinesAsync(newer, cancellation), true, true);
            }

            cursor = new LogCursor(); // so few are newer that they begin the first page, which is shown whole
        }

        var before = cursor.Before ?? long.MaxValue;
        var rows = await asked.Where(it => it.Id < before)
            .OrderByDescending(it => it.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);

        return new LogSlice(
            await LinesAsync([.. rows.Take(PageSize)], cancellation),
            cursor.Before is not null && await asked.AnyAsync(it => it.Id >= before, cancellation),
            rows.Count > PageSize);
    }

    /// <summary>すべてを読む。Newest first, a few hundred at a time: a log may be long.</summary>
    /// <param name="filter">絞り込み。</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<ChangeLine>> AllAsync(
        LogFilter filter,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var asked = filter.Of(db, await LoggedActors.FindAsync(db, filter.Who, cancellation)).AsNoTracking();

        for (var before = long.MaxValue; ;)
        {
            var rows = await asked
                .Where(it => it.Id < before)
                .OrderByDescending(it => it.Id)
                .Take(Portion)
                .ToListAsync(cancellation);

            if (rows.Count == 0)
            {
                yield break;
            }

            before = rows[^1].Id;

            yield return await LinesAsync(rows, cancellation);
        }
    }

    /// <summary>記録のある年度。The newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string ward, CancellationToken cancellation = default) => await db.Changes
        .Where(it => it.WardCode == ward && it.FiscalYear != null)
        .Select(it => it.FiscalYear!.Value)
        .Distinct()
        .OrderDescending()
        .ToListAsync(cancellation);

    /// <summary>まだ公開されていない記入を書いた職員。By the log of each entry: its lines after the version that was published; and
    /// whoever changed the items that stand elsewhere than in public. However long ago, and never by times.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="entries">公開中の版と違う記入。</param>
    /// <param name="moved">公開中の版と場所の違う項目の鍵。Those that are in one of the two only, too.</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<IReadOnlySet<int>> AuthorsAsync(
        string ward,
        int year,
        IReadOnlyList<DraftItem> entries,
        IReadOnlySet<string> moved,
        CancellationToken cancellation = default)
    {
        var written = await db.Changes.AsNoTracking()
            .Where(record => record.WardCode == ward && record.FiscalYear == year && record.ActorId != null
                && ((record.Version != null && _writing.Contains(record.Action)) || _building.Contains(record.Action)))
            .Select(record => new { record.ActorId, record.Action, record.ItemKey, record.Stage, record.Item, record.Version })
            .ToListAsync(cancellation);

        var carried = entries.Any(draft => draft.Stage == FormStage.Plan)
            ? await db.Changes.AsNoTracking()
                .Where(record => record.WardCode == ward && record.FiscalYear == year && record.ActorId != null
                    && record.Action == ChangeAction.QuestionsAdded
                    && !db.Changes.Any(later => later.WardCode == ward && later.FiscalYear == year
                        && later.Action == ChangeAction.Published && later.Id > record.Id))
                .Select(record => record.ActorId!.Value)
                .ToListAsync(cancellation)
            : [];

        return written
            .Where(it => _building.Contains(it.Action)
                ? moved.Contains(it.ItemKey ?? "")
                : entries.Any(draft => it.Version > (draft.Entry!.PublishedVersion ?? -1)
                && (it.ItemKey is null ? IsFormer(it.Item, draft) : it.ItemKey == draft.Item.Key && it.Stage == draft.Stage)))
            .Select(it => it.ActorId!.Value)
            .Concat(carried)
            .ToHashSet();
    }

    /// <summary>最初の欠け。Null as it should be.</summary>
    public async Task<LogDefect?> FirstBrokenAsync(CancellationToken cancellation = default) =>
        (await CheckAsync(cancellation)).Defects is [var first, ..] ? first : null;

    /// <summary>すべての記録を確かめる。Each row against the one before, each text against its digest, each blank against its erasure.</summary>
    public Task<LogSoundness> CheckAsync(CancellationToken cancellation = default) => LogCheck.OfAsync(
        db.Changes.AsNoTracking().AsSingleQuery().OrderBy(record => record.Id).AsAsyncEnumerable(), // one question: one moment
        cancellation);

    /// <summary>前の形の記録を確かめる。Of a database that was not migrated since, as a backup of a former program.</summary>
    public Task<LogSoundness> CheckFormerAsync(CancellationToken cancellation = default) => LogCheck.OfAsync(
        db.Changes.OrderBy(it => it.Id)
            .Select(it => ChangeRecord.AsFormer(
                new ValueTuple<long, DateTime, int?, ChangeAction, int?>(it.Id, it.At, it.ActorId, it.Action, it.Version),
                new ValueTuple<string, int?, string?, string?>(it.WardCode, it.FiscalYear, it.Item, it.Other),
                new ValueTuple<string, string, string>(it.FieldsJson, it.PreviousHash, it.Hash)))
            .AsAsyncEnumerable(),
        cancellation);

    /// <summary>ある版数の後に、申し送りだけがあったかどうか。What was written, and how far it has come, is as it was then.</summary>
    public async Task<bool> IsOnlyRemarkedAsync(
        string ward,
        DraftItem draft,
        int since,
        CancellationToken cancellation = default)
    {
        var (key, stage, year) = (draft.Item.Key, draft.Stage, draft.Policy.FiscalYear);
        var actions = await db.Changes.AsNoTracking().IgnoreAutoIncludes()
            .Where(it => it.WardCode == ward && it.FiscalYear == year && it.ItemKey == key && it.Stage == stage)
            .Where(it => it.Version > since && it.Version <= draft.Version)
            .Select(it => it.Action)
            .ToListAsync(cancellation);

        return actions.Count == draft.Version - since && actions.TrueForAll(action => action == ChangeAction.EntryRemarked);
    }

    /// <summary>最後の変更。Of an item, or of all of its year.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="subject">項目。</param>
    /// <param name="isAboutLock">The request that locked the year, whatever the item.</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<ChangeLine?> LastAsync(
        string ward,
        int year,
        LoggedSubject subject,
        bool isAboutLock = false,
        CancellationToken cancellation = default)
    {
        var ofYear = db.Changes.Where(record => record.WardCode == ward && record.FiscalYear == year);
        var asked = isAboutLock
            ? ofYear.Where(record => record.Action == ChangeAction.PublicationRequested)
            : ofYear.Where(record => (subject.Code == null || record.Item == subject.Code)
                && (subject.Key == null || (record.ItemKey == subject.Key && (record.Stage == null || record.Stage == subject.Stage))));

        return await NewestAsync(asked, cancellation);
    }

    /// <summary>ある項目の、ある段階の最後の変更。</summary>
    public Task<ChangeLine?> LastAsync(string ward, DraftItem draft, CancellationToken cancellation = default) => NewestAsync(
        new LogFilter(ward) { Year = draft.Policy.FiscalYear, Entry = (draft.Item.Key, draft.Stage) }.Of(db, null),
        cancellation);

    private async Task<ChangeLine?> NewestAsync(IQueryable<ChangeRecord> records, CancellationToken cancellation) =>
        (await LinesAsync(
            await records.AsNoTracking().OrderByDescending(record => record.Id).Take(1).ToListAsync(cancellation),
            cancellation)) is [var last] ? last : null;

    private async Task<IReadOnlyList<ChangeLine>> LinesAsync(IReadOnlyList<ChangeRecord> rows, CancellationToken cancellation)
    {
        var actors = rows.Select(row => row.ActorId).OfType<int>().ToHashSet();
        var names = await db.Users.Where(person => actors.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var erasures = rows.Any(row => row.Texts.Any(text => text.IsErased))
            ? await db.Changes.AsNoTracking()
                .Where(it => it.Action == ChangeAction.TextsErased)
                .OrderBy(it => it.Id).ToListAsync(cancellation)
            : [];

        return [.. rows.Select(row => ChangeLine.Of(row, row.ActorId is { } actor ? names.GetValueOrDefault(actor) : null, erasures))];
    }

    // A line from before items had keys: of a self-evaluation by its number, or of the year as a whole.
    private static bool IsFormer(string? item, DraftItem draft) => item is null
        ? draft is { Place.Level: ItemLevel.Policy, Stage: FormStage.Plan }
        : draft.Stage == FormStage.SelfEvaluation && ItemKeys.PlaceOf(draft.Item.Key)?.ToString() == item;
}
