using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>The end of the change log cannot be cut off unseen, nor lost: what stood there last is noted beside the database and in the log of the program.</summary>
public sealed class LogEndTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    private string Database => Path.Combine(_folder.Data, "policy.db");

    [Fact]
    public async Task An_end_that_was_cut_off_is_named_by_verify_by_the_next_start_and_by_health()
    {
        await ServeAsync(people: 3);
        var (code, output) = await _folder.RunHereAsync("verify");
        Assert.True(code == 0, output);
        Assert.Contains("変更の記録は3番まで", output, StringComparison.Ordinal);

        Cut(last: 2);
        (code, output) = await _folder.RunHereAsync("verify");
        Assert.Equal(1, code);
        Assert.Contains("変更の記録は3番まであったはずですが", output, StringComparison.Ordinal);

        // It writes on, so that there are as many again; the note of what is gone stays.
        var lines = await ServeAsync(people: 2, first: 10);
        Assert.Contains(lines, line => line.Contains("Changes are missing: number 3", StringComparison.Ordinal));
        (code, output) = await _folder.RunHereAsync("verify");
        Assert.Equal(1, code);
        Assert.Contains("変更の記録は3番まであったはずですが", output, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Data, "record-note-missing"));
        (code, output) = await _folder.RunHereAsync("verify");
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task The_end_is_in_the_log_of_the_program_at_start_and_at_stop()
    {
        var lines = await ServeAsync(people: 1);
        var ends = lines.Where(line => line.Contains("End of the change log", StringComparison.Ordinal)).ToList();
        Assert.Contains(ends, line => line.Contains("number 0", StringComparison.Ordinal));
        Assert.Contains(ends, line => line.Contains("number 1, seal ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commits_that_were_lost_with_the_write_ahead_log_are_noticed()
    {
        _folder.Prepare();
        var kept = await File.ReadAllBytesAsync(Database);
        await ServeAsync(people: 2);
        await File.WriteAllBytesAsync(Database, kept); // as after a kill, when somebody has deleted policy.db-wal
        var (code, output) = await _folder.RunHereAsync("verify");
        Assert.Equal(1, code);
        Assert.Contains("最後の保存が失われています", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_kept_with_every_save_and_never_ahead_of_the_record()
    {
        await using var staff = new StaffSite(new TestSite { Folder = _folder.Data, IsQuiet = true, UseHttps = true });

        for (var person = 1; person <= 3; person++)
        {
            await staff.AddAsync($"tantou{person}", Duty.Officer, "防災課");
            var note = Data.Changes.RecordNote.Read(Path.Combine(_folder.Data, "record-note"))!;
            Assert.Equal(person, note.Change);
            Assert.Equal(2, note.Editions);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<string>> ServeAsync(int people, int first = 0)
    {
        var staff = new StaffSite(new TestSite { Folder = _folder.Data, UseHttps = true });

        for (var person = 0; person < people; person++)
        {
            await staff.AddAsync($"tantou{first + person}", Duty.Officer, "防災課");
        }

        if (first > 0)
        {
            using var visitor = staff.Site.Visitor();
            var (status, words) = await FormSite.HealthAsync(visitor, "writing");
            Assert.Equal("Degraded", status);
            Assert.Contains("3番まであったはず", words, StringComparison.Ordinal);
        }

        await staff.DisposeAsync();

        return [.. staff.Site.Log.Lines.Select(line => line.Text)];
    }

    // As somebody would who may do everything on this machine.
    private void Cut(int last)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(sql, ';') FROM sqlite_master WHERE name IN ('change_log_no_delete', 'change_texts_no_delete')";
        var triggers = (string)command.ExecuteScalar()!;
#pragma warning disable CA2100
        command.CommandText = $"""
            DROP TRIGGER change_log_no_delete;
            DROP TRIGGER change_texts_no_delete;
            DELETE FROM change_texts WHERE ChangeId > (SELECT MAX(Id) - {last} FROM change_log);
            DELETE FROM change_log WHERE Id > (SELECT MAX(Id) - {last} FROM change_log);
            {triggers}
            """;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
