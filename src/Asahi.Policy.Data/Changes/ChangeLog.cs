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
    public Task<IReadOnlyList<ChangeLine>> OfItemAsync(string ward, int year, ItemCode item, CancellationToken cancellation = default)
    {
        var code = item.ToString();

        return ReadAsync(
            db.Changes.Where(record => record.WardCode == ward && record.FiscalYear == year && record.Item == code),
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

    /// <summary>つながりが切れている最初の記録。Null as it should be.</summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellation = default)
    {
        ChangeRecord? previous = null;

        var records = db.Changes.AsNoTracking().OrderBy(record => record.Id).AsAsyncEnumerable();

        await foreach (var record in records.WithCancellation(cancellation))
        {
            if (!record.Follows(previous))
            {
                return record.Id;
            }

            previous = record;
        }

        return null;
    }

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
        var rows = await records.AsNoTracking().OrderByDescending(record => record.Id).Take(most)
            .Select(record => new
            {
                Record = record,
                Name = db.Users.Where(person => person.Id == record.ActorId).Select(person => person.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);

        return [.. rows.Select(row => new ChangeLine(row.Record, row.Name))];
    }
}

/// <summary>変更の記録と、操作した人の氏名。</summary>
/// <param name="Record">記録。</param>
/// <param name="ActorName">氏名。Null: done on the command line.</param>
public sealed record ChangeLine(ChangeRecord Record, string? ActorName);
