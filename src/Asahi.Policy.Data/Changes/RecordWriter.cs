using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Changes;

/// <summary>記録への書き込み。The one way in which staff change the record: the gate,
/// one transaction, the change log in it, and each form once.</summary>
public sealed class RecordWriter(PolicyDbContext db, WriteGate gate, TimeProvider clock)
{
    // Longer than any sign-in or any open window; after that a form has long been refused for its version.
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(30);

    /// <summary>いまの日時（UTC）。</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>書き込む。All or nothing: whatever is thrown inside leaves the record as it was.</summary>
    /// <param name="actor">操作する人。</param>
    /// <param name="key">フォームに付けた番号。</param>
    /// <param name="work">書き込み。Notes what it changes, and gives the address to
    /// open afterwards; null when it refuses, and nothing is saved.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The address; that of the first time when the form has been handled already; null when it was refused.</returns>
    /// <exception cref="DbUpdateConcurrencyException">A row had changed since it was read.</exception>
    public async Task<string?> WriteAsync(
        Actor actor,
        Guid key,
        Func<ChangeSheet, Task<string?>> work,
        CancellationToken cancellation = default)
    {
        key = key == Guid.Empty ? Guid.NewGuid() : key; // a form without a number is like no other
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        var earlier = db.HandledForms.AsNoTracking().Where(form => form.StaffMemberId == actor.Id && form.Key == key);

        if (await earlier.FirstOrDefaultAsync(cancellation) is { } handled)
        {
            return handled.Address;
        }

        var sheet = new ChangeSheet();
        var oldest = Now - _remembered;

        if (await work(sheet) is not { } address)
        {
            db.ChangeTracker.Clear(); // nothing of a refused write may be saved by the next

            return null;
        }

        await db.SaveChangesAsync(cancellation);
        await db.HandledForms.Where(form => form.At < oldest).ExecuteDeleteAsync(cancellation);
        db.Add(new HandledForm(actor.Id, key, address, Now));
        await LogAsync(sheet, actor.Id, cancellation);
        await transaction.CommitAsync(cancellation);

        return address;
    }

    /// <summary>職員によらずに書き込む。On the command line, or before there is any staff.</summary>
    public async Task WriteAsync(Func<ChangeSheet, Task> work, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var sheet = new ChangeSheet();
        await work(sheet);
        await db.SaveChangesAsync(cancellation);
        await LogAsync(sheet, null, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // The versions are known only after the rows were saved, hence two saves in the one transaction.
    private async Task LogAsync(ChangeSheet sheet, int? actor, CancellationToken cancellation)
    {
        var last = await db.Changes.AsNoTracking().OrderByDescending(record => record.Id).FirstOrDefaultAsync(cancellation);
        db.AddRange(sheet.ToRecords(last, Now, actor));
        await db.SaveChangesAsync(cancellation);
    }
}
