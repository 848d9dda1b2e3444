using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Changes;

public sealed class BrokenLogTests : IDisposable
{
    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();

    [Fact]
    public async Task A_change_log_that_was_tampered_with_is_told_by_verify()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await using (var db = _record.Open())
        {
            await new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(sheet =>
            {
                sheet.Note(ChangeAction.SectionChanged, new ChangeSubject("asahi"), null, new ChangedField("課の名", "", "防災課"));

                return Task.FromResult<Ending>(new Done("named"));
            });
        }

        Assert.Empty((await BackupCheck.OfDataAsync(_record.Folder)).Defects);
        _record.Ask("DROP TRIGGER change_log_no_update; UPDATE change_log SET WardCode = 'tonari'");

        Assert.Contains("変更の記録の1番", Assert.Single((await BackupCheck.OfDataAsync(_record.Folder)).Defects), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _gate.Dispose();
        _record.Dispose();
    }
}
