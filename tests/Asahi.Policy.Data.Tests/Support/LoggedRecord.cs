using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Support;

/// <summary>A record in which somebody writes, so that there is a log.</summary>
public sealed class LoggedRecord : IDisposable
{
    public static readonly ChangeSubject Subject = new("asahi", 2022);

    private const string AllTriggers =
        "DROP TRIGGER change_log_no_update; DROP TRIGGER change_log_no_delete; DROP TRIGGER change_texts_no_update; DROP TRIGGER change_texts_no_delete;";

    private readonly WriteGate _gate = new();

    public TestRecord Record { get; } = new();

    public Actor Actor { get; private set; } = null!;

    public async Task HireAsync(string name = "総務 担当者", string login = "soumu02")
    {
        await using var db = Record.Open();
        var ward = await db.Wards.FirstOrDefaultAsync() ?? db.Add(new Ward("asahi", "旭区", "大阪市")).Entity;
        await db.SaveChangesAsync();
        var person = new StaffMember(login, name, ward.Id);
        person.Serve(Duty.GeneralAffairs);
        db.Add(person);
        await db.SaveChangesAsync();
        Actor = new Actor(person.Id, name, Duty.GeneralAffairs, ward.Id, ward.Code, []);
    }

    public Task<Ending> NoteAsync(params ChangedField[] fields) => WriteAsync((_, sheet) =>
    {
        sheet.Note(ChangeAction.SectionChanged, Subject, null, fields);

        return Task.FromResult<Ending>(new Done("named"));
    });

    public Task<Ending> EraseAsync(string reason, params TextPlace[] places) =>
        WriteAsync((db, sheet) => new ChangeTexts(db).EraseAsync(sheet, "asahi", places, reason));

    public async Task<Ending> WriteAsync(Func<PolicyDbContext, ChangeSheet, Task<Ending>> work)
    {
        await using var db = Record.Open();

        return await new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(Actor, Guid.NewGuid(), sheet => work(db, sheet));
    }

    public async Task<LogSoundness> CheckAsync()
    {
        await using var db = Record.Open();

        return await new ChangeLog(db).CheckAsync();
    }

    /// <summary>The log as staff read it, oldest first.</summary>
    public async Task<IReadOnlyList<ChangeLine>> ReadAsync()
    {
        await using var db = Record.Open();

        return [.. (await new ChangeLog(db).PageAsync(new LogFilter("asahi") { Year = 2022 }, new LogCursor())).Lines.Reverse()];
    }

    /// <summary>As somebody who has the file can: past triggers and foreign keys.</summary>
    public void Tamper(string sql) => Record.Ask("PRAGMA foreign_keys = OFF; " + AllTriggers + sql);

    public void Dispose()
    {
        _gate.Dispose();
        Record.Dispose();
    }
}
