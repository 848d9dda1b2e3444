using Asahi.Policy.Data.Notices;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Asahi.Policy.Data.Changes;

/// <summary>記録への書き込み。The one way in which staff change the record: the gate,
/// one transaction, the change log in it, and each form once.</summary>
public sealed class RecordWriter(
    PolicyDbContext db,
    WriteGate gate,
    TimeProvider clock,
    SentForm sent,
    RecordNotes? notes = null,
    NoticeOutbox? outbox = null)
{
    // Longer than any sign-in or any open window; after that a form has long been refused for its version.
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(30);

    /// <summary>いまの日時（UTC）。</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>書き込む。All or nothing: whatever is thrown inside leaves the record as it was.</summary>
    /// <param name="actor">操作する人。</param>
    /// <param name="key">フォームに付けた番号。</param>
    /// <param name="work">書き込み。Notes what it changes, and says how it ended.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>How it ended; for a form that has been handled already with the same words, how it ended the first time.</returns>
    /// <exception cref="DbUpdateConcurrencyException">A row had changed since it was read.</exception>
    public async Task<Ending> WriteAsync(
        Actor actor,
        Guid key,
        Func<ChangeSheet, Task<Ending>> work,
        CancellationToken cancellation = default)
    {
        var form = key;
        key = key == Guid.Empty ? Guid.NewGuid() : sent.NumberOf(key); // a form without a number is like no other
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await BeginAsync(cancellation);

        var earlier = db.HandledForms.AsNoTracking().Where(it => it.StaffMemberId == actor.Id && it.Key == key);

        if (await earlier.FirstOrDefaultAsync(cancellation) is { } handled)
        {
            return new Done(handled.What, handled.Subject);
        }

        return await EndAsync(
            transaction,
            (actor.Id, await ThenAsync(actor.Id, cancellation)),
            work,
            async done =>
            {
                var oldest = Now - _remembered;
                await db.HandledForms.Where(it => it.At < oldest).ExecuteDeleteAsync(cancellation);
                db.Add(new HandledForm(actor.Id, key, done.What, done.Subject, Now));
                await EndTypingAsync(actor.Id, form == key ? Guid.Empty : form, done, cancellation);
            },
            cancellation);
    }

    /// <summary>職員によらずに書き込む。On the command line, or before there is any staff.</summary>
    /// <param name="work">書き込み。Notes what it changes, and says how it ended.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<Ending> WriteAsync(Func<ChangeSheet, Task<Ending>> work, CancellationToken cancellation = default)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await BeginAsync(cancellation);

        return await EndAsync(transaction, null, work, _ => Task.CompletedTask, cancellation);
    }

    // What the request read before its turn came may have been changed since: whoever writes reads it again.
    private Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();

        return db.Database.BeginTransactionAsync(cancellation);
    }

    // What was put aside has been taken. The form is noted under its own number as well, whatever
    // stood in it: an autosave that was still on its way comes too late.
    private async Task EndTypingAsync(int person, Guid form, Done done, CancellationToken cancellation)
    {
        if (sent.Scratch is not { } scratch)
        {
            return;
        }

        var kept = await db.Scratches.Where(it => it.StaffMemberId == person && it.Form == scratch).ToListAsync(cancellation);
        db.RemoveRange(kept.Where(it => sent.Knows(it.Field, it.Value)));

        if (form != Guid.Empty && !await db.HandledForms.AnyAsync(it => it.StaffMemberId == person && it.Key == form, cancellation))
        {
            db.Add(new HandledForm(person, form, done.What, done.Subject, Now));
        }
    }

    private async Task<Ending> EndAsync(
        IDbContextTransaction transaction,
        (int Id, ActorThen Then)? actor,
        Func<ChangeSheet, Task<Ending>> work,
        Func<Done, Task> remember,
        CancellationToken cancellation)
    {
        var sheet = new ChangeSheet();
        var ending = await work(sheet);

        if (ending is not Done done)
        {
            db.ChangeTracker.Clear(); // nothing of a refused write may be saved by the next

            return ending;
        }

        await db.SaveChangesAsync(cancellation);
        await remember(done);
        var last = await LogAsync(sheet, actor, cancellation);
        await transaction.CommitAsync(cancellation);

        if (last is not null)
        {
            notes?.Keep(last);
        }

        sheet.Tell();

        return done;
    }

    // Asked before anything is done: whoever renames the own account did it under the former name.
    private async Task<ActorThen> ThenAsync(int actor, CancellationToken cancellation)
    {
        var person = await db.Users.Where(it => it.Id == actor)
            .Select(it => new { it.Name, it.UserName, it.Duty, Ward = db.Wards.First(ward => ward.Id == it.WardId).Code })
            .SingleAsync(cancellation);
        var names = await new WardOffices(db).NamesAsync(person.Ward, cancellation);

        return new ActorThen(person.Name, person.UserName ?? "", names.Of(person.Duty));
    }

    // The versions are known only after the rows were saved, hence two saves in the one transaction.
    private async Task<ChangeRecord?> LogAsync(ChangeSheet sheet, (int Id, ActorThen Then)? actor, CancellationToken cancellation)
    {
        var last = await db.Changes.AsNoTracking().IgnoreAutoIncludes().OrderByDescending(record => record.Id)
            .FirstOrDefaultAsync(cancellation);
        List<ChangeRecord> records = [.. sheet.ToRecords(last, Now, actor)];
        db.AddRange(records);

        if (outbox is not null)
        {
            await outbox.PrepareAsync(records, Now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);

        return records.LastOrDefault();
    }
}
