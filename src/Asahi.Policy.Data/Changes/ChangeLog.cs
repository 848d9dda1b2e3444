using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>変更の記録を読む。For staff only.</summary>
public sealed class ChangeLog(PolicyDbContext db)
{
    private const int Most = 200;

    /// <summary>ある項目の記録。新しいものから、200件まで。</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="key">鍵。Former records have none, and are of a time when every item had the number that its key is made of.</param>
    /// <param name="cancellation">Stops asking.</param>
    public Task<IReadOnlyList<ChangeLine>> OfItemAsync(string ward, int year, string key, CancellationToken cancellation = default)
    {
        var code = ItemKeys.PlaceOf(key)?.Code?.ToString();

        return ReadAsync(
            db.Changes.Where(record => record.WardCode == ward && record.FiscalYear == year
                && (record.ItemKey == key || (record.ItemKey == null && record.Item != null && record.Item == code))),
            cancellation);
    }

    /// <summary>ある年度の記録。新しいものから、200件まで。</summary>
    public Task<IReadOnlyList<ChangeLine>> OfYearAsync(string ward, int year, CancellationToken cancellation = default) =>
        ReadAsync(db.Changes.Where(record => record.WardCode == ward && record.FiscalYear == year), cancellation);

    /// <summary>ある年度の内容を、ある版より後に書いた職員。</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="since">日時（UTC）。</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<IReadOnlySet<int>> AuthorsAsync(string ward, int year, DateTime since, CancellationToken cancellation = default) =>
        (await db.Changes
            .Where(record => record.WardCode == ward && record.FiscalYear == year && record.At >= since && record.ActorId != null)
            .Where(record => record.Action == ChangeAction.EvaluationSaved
                || record.Action == ChangeAction.EvaluationSubmitted
                || record.Action == ChangeAction.EvaluationSavedAndConfirmed
                || record.Action == ChangeAction.LineageConfirmed
                || record.Action == ChangeAction.EasyWritten)
            .Select(record => record.ActorId!.Value)
            .Distinct()
            .ToListAsync(cancellation)).ToHashSet();

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

    /// <summary>最後の変更。Of an item, or of all of its year.</summary>
    /// <param name="ward">区コード。</param>
    /// <param name="year">年度。</param>
    /// <param name="item">番号。Null: the whole year.</param>
    /// <param name="isAboutLock">The request that locked the year, whatever the item.</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<ChangeLine?> LastAsync(
        string ward,
        int year,
        string? item,
        bool isAboutLock = false,
        CancellationToken cancellation = default)
    {
        var ofYear = db.Changes.Where(record => record.WardCode == ward && record.FiscalYear == year);
        var asked = isAboutLock
            ? ofYear.Where(record => record.Action == ChangeAction.PublicationRequested)
            : ofYear.Where(record => item == null || record.Item == item);

        return (await ReadAsync(asked, cancellation, 1)) is [var last] ? last : null;
    }

    private async Task<IReadOnlyList<ChangeLine>> ReadAsync(
        IQueryable<ChangeRecord> records,
        CancellationToken cancellation,
        int most = Most)
    {
        var rows = await records.AsNoTracking().OrderByDescending(record => record.Id).Take(most).ToListAsync(cancellation);
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
}
