using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Changes;

/// <summary>How writes end: done once and for all, or refused with nothing changed.</summary>
public sealed class RecordWriterTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();
    private Actor _actor = null!;
    private int _told;

    public async ValueTask InitializeAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        await using var db = _record.Open();
        var ward = await db.Wards.FirstAsync();
        var person = new StaffMember("soumu", "職員", ward.Id);
        person.Serve(Duty.GeneralAffairs);
        db.Add(person);
        await db.SaveChangesAsync();
        _actor = new Actor(person.Id, "職員", Duty.GeneralAffairs, ward.Id, ward.Code, []);
    }

    [Fact]
    public async Task What_is_done_stands_in_the_record_and_in_the_log_and_is_told_once()
    {
        Assert.Equal(new Done("named", 3), await NameAsync(Guid.NewGuid(), new Done("named", 3)));

        Assert.Equal(["総務課"], Names());
        Assert.Equal(["1"], _record.Ask("SELECT COUNT(*) FROM change_log"));
        Assert.Equal(1, _told);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_and_nobody_is_told()
    {
        var refused = Refused.Invalid("name", "だめ");
        Assert.Same(refused, await NameAsync(Guid.NewGuid(), refused));

        Assert.Empty(Names());
        Assert.Equal(["0"], _record.Ask("SELECT COUNT(*) FROM change_log"));
        Assert.Equal(["0"], _record.Ask("SELECT COUNT(*) FROM handled_forms"));
        Assert.Equal(0, _told);
    }

    [Fact]
    public async Task A_refused_form_may_be_sent_again_and_a_done_one_ends_as_it_did_the_first_time()
    {
        var key = Guid.NewGuid();
        await NameAsync(key, Refused.NotFound);
        await NameAsync(key, new Done("named", 3));

        Assert.Equal(new Done("named", 3), await NameAsync(key, new Done("other", 4)));
        Assert.Equal(["総務課"], Names());
        Assert.Equal(1, _told);
    }

    [Fact]
    public async Task What_was_read_before_the_turn_is_read_again_in_it()
    {
        await using var db = _record.Open();
        var read = (await db.Wards.FirstAsync()).Name;

        await using (var other = _record.Open())
        {
            await other.Wards.ExecuteUpdateAsync(set => set.SetProperty(ward => ward.Name, $"新{read}"));
        }

        var seen = "";
        await new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(_actor, Guid.NewGuid(), async _ =>
        {
            seen = (await db.Wards.FirstAsync()).Name;

            return new Done("seen");
        });
        Assert.Equal($"新{read}", seen);
    }

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private IReadOnlyList<string> Names() => _record.Ask("SELECT Name FROM sections");

    private async Task<Ending> NameAsync(Guid key, Ending ending)
    {
        await using var db = _record.Open();

        return await new RecordWriter(db, _gate, TimeProvider.System, new SentForm()).WriteAsync(_actor, key, async sheet =>
        {
            db.Add(new Section(await db.Wards.FirstAsync(), "総務課"));
            sheet.Note(ChangeAction.SectionChanged, new ChangeSubject("asahi"), null, new ChangedField("課の名", "", "総務課"));
            sheet.Afterwards(() => _told++);

            return ending;
        });
    }
}
