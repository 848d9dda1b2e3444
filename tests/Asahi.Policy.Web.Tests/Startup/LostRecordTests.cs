using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>A record that was there and is gone is not taken for a first start: the portal does not show the first edition as if nothing had come after it.</summary>
public sealed class LostRecordTests : IDisposable
{
    private readonly VerbFolder _folder = new();

    private string Database => Path.Combine(_folder.Data, "policy.db");

    [Fact]
    public async Task What_was_served_once_is_never_begun_anew_and_the_way_to_restore_it_is_said()
    {
        using (var portal = await ServingPortal.StartAsync(_folder.Data)) // a first start, of an empty folder
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, await portal.AskAsync("/asahi/2022"));
        }

        var whole = await File.ReadAllBytesAsync(Database);
        await File.WriteAllBytesAsync(Database, []);
        var (code, output) = await _folder.RunAsync("serve", "--urls=http://127.0.0.1:0");
        Assert.Equal(1, code);
        AssertRefused(output);
        Assert.Empty(await File.ReadAllBytesAsync(Database));

        foreach (var lose in Losses(whole))
        {
            lose();
            await AssertRefusedAsync();
        }

        SqliteConnection.ClearAllPools(); // of the refused starts in this process
        await File.WriteAllBytesAsync(Database, whole);
        await using var site = new TestSite { Folder = _folder.Data, IsQuiet = true };
        await site.GetAsync("/asahi/2022");
    }

    [Theory]
    [InlineData("keys/key-1.xml")] // of a record that a former program kept, which left no note
    [InlineData("record-note")]
    [InlineData("policy.db.before-migration")]
    [InlineData("policy.db-wal")]
    public async Task Each_thing_that_stands_beside_a_record_tells_of_it(string name)
    {
        var trace = Path.Combine(_folder.Data, name);
        Directory.CreateDirectory(Path.GetDirectoryName(trace)!);
        await File.WriteAllTextAsync(trace, "x");
        await AssertRefusedAsync();
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_folder_with_nothing_but_a_lock_is_a_first_start()
    {
        Directory.CreateDirectory(_folder.Data);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "lock"), "");
        var (code, output) = await _folder.RunHereAsync("migrate");
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task What_is_restored_is_served_and_so_is_what_was_made_beforehand()
    {
        _folder.Prepare();
        await using (var site = new TestSite { Folder = _folder.Data, IsQuiet = true })
        {
            await site.GetAsync("/asahi/2022");
        }

        var backup = await _folder.BackUpHereAsync();
        Directory.Delete(_folder.Data, recursive: true);
        var (code, output) = await _folder.RunHereAsync("restore", $"--from={backup}");
        Assert.True(code == 0, output);
        await using var restored = new TestSite { Folder = _folder.Data, IsQuiet = true };
        await restored.GetAsync("/asahi/2022");
        Assert.True(File.Exists(Path.Combine(_folder.Data, "record-note")));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<Action> Losses(byte[] whole) =>
    [
        () => File.Delete(Database),
        () => Run("CREATE TABLE something (Id INTEGER)"), // a database, but not this one
        () =>
        {
            File.WriteAllBytes(Database, whole);
            Run("PRAGMA foreign_keys = OFF; DELETE FROM edition_files; DELETE FROM edition_outlines; DELETE FROM public_editions; DELETE FROM editions");
        },
        () =>
        {
            File.WriteAllBytes(Database, []);
            Directory.Delete(Path.Combine(_folder.Data, "keys"), recursive: true);
        },
    ];

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private async Task AssertRefusedAsync()
    {
        var (code, output) = await _folder.RunHereAsync("serve", "--urls=http://127.0.0.1:0");
        Assert.Equal(1, code);
        AssertRefused(output);
    }

    private void AssertRefused(string output)
    {
        Assert.Contains($"restore --from=バックアップ --Data:Directory={_folder.Data}", output, StringComparison.Ordinal);
        Assert.Contains("新しい記録は作りません", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }
}
