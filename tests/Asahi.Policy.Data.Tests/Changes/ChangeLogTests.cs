using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Changes;

public sealed class ChangeLogTests : IAsyncLifetime
{
    private static readonly ChangeSubject _subject = new("asahi", 2022);

    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();

        for (var at = 0; at < 5; at++)
        {
            await WriteAsync();
        }
    }

    [Fact]
    public async Task An_untouched_log_is_unbroken() => Assert.Null(await FirstBrokenAsync());

    [Theory]
    [InlineData("UPDATE change_log SET Other = '' WHERE Id = 3", 3)]
    [InlineData("UPDATE change_log SET At = '2020-01-01 00:00:00' WHERE Id = 2", 2)]
    [InlineData("DELETE FROM change_log WHERE Id = 4", 5)]
    [InlineData("UPDATE change_log SET Hash = 'x' WHERE Id = 5", 5)]
    [InlineData("DELETE FROM change_log WHERE Id = 1", 2)]
    public async Task Whoever_gets_past_the_database_still_leaves_a_trace(string sql, int broken)
    {
        _record.Ask("PRAGMA foreign_keys = OFF; DROP TRIGGER change_log_no_update; DROP TRIGGER change_log_no_delete; " + sql);

        Assert.Equal(broken, await FirstBrokenAsync());
    }

    [Fact]
    public async Task A_write_that_is_broken_off_leaves_no_row()
    {
        await using var db = _record.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(sheet =>
        {
            sheet.Note(ChangeAction.SectionChanged, _subject, null, new ChangedField("課の名", "", "防災課"));

            throw new InvalidOperationException();
        }));

        Assert.Equal(["5"], _record.Ask("SELECT COUNT(*) FROM change_log"));
        await WriteAsync();
        Assert.Equal(["6"], _record.Ask("SELECT COUNT(*) FROM change_log"));
    }

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task WriteAsync()
    {
        await using var db = _record.Open();
        await new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(sheet =>
        {
            sheet.Note(ChangeAction.SectionChanged, _subject, null, new ChangedField("課の名", "総務", "総務課"));

            return Task.FromResult<Ending>(new Done("named"));
        });
    }

    private async Task<long?> FirstBrokenAsync()
    {
        await using var db = _record.Open();

        return (await new ChangeLog(db).FirstBrokenAsync())?.Change;
    }
}
