using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Sqlite;

public sealed class BackupTests : IAsyncLifetime
{
    private const string Hashes = "SELECT 'edition ' || Id || ' ' || Sha256, hex(Content) FROM editions UNION ALL SELECT 'file ' || Name || ' ' || Sha256, hex(Content) FROM edition_files";

    private readonly BackedUpRecord _all = new();

    public async ValueTask InitializeAsync() => await _all.FillAsync();

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up()
    {
        var made = await _all.BackUpAsync();
        var restored = await SqliteRestore.RestoreAsync(made.Folder, _all.Target);

        Assert.Equal(2 + 2, _all.Record.Ask(Hashes).Count);
        Assert.Equal(_all.Record.Ask(Hashes), TestRecord.Ask(_all.TargetDatabase, Hashes));
        Assert.Equal(_all.Record.Dump(), TestRecord.Dump(_all.TargetDatabase));
        Assert.Equal(made.Manifest.ToBytes(), restored.ToBytes());
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_all.Record.Folder, "keys", "key-2.xml")), await File.ReadAllBytesAsync(Path.Combine(_all.Target, "keys", "key-2.xml")));
        Assert.Equal(["keys", "lock", "policy.db"], Names(_all.Target));
        Assert.Equal(MigrationOutcome.UpToDate, await SqliteMigrator.MigrateAsync(_all.TargetDatabase));
        Assert.Equal(0, new FileInfo(Path.Combine(_all.Target, "lock")).Length);
    }

    [Fact]
    public async Task A_backup_is_one_plain_database_the_keys_and_a_manifest()
    {
        var made = await _all.BackUpAsync();

        Assert.Equal(["keys", "manifest.json", "manifest.sha256", "policy.db"], Names(made.Folder));
        Assert.Equal(["key-1.xml", "key-2.xml"], Names(Path.Combine(made.Folder, "keys")));
        Assert.Equal((1, 1), FormatVersions(Path.Combine(made.Folder, "policy.db"))); // 2 and 2: write-ahead log
        Assert.Equal([Path.GetFileName(made.Folder)], Names(_all.Backups));
        Assert.Matches(@"^asahi-policy-\d{8}T\d{6}Z$", Path.GetFileName(made.Folder));
        Assert.Equal(1, made.Manifest.Rows["wards"]);
        Assert.Equal(SqliteMigrator.Known(), made.Manifest.Migrations);
        Assert.Equal(2 + 2 + 2, made.Manifest.Published.Count); // editions, documents, pointers
        Assert.Empty((await BackupCheck.OfBackupAsync(made.Folder)).Defects);
    }

    [Fact]
    public async Task Nobody_else_can_read_a_backup_or_what_is_restored()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var made = await _all.BackUpAsync();
        await SqliteRestore.RestoreAsync(made.Folder, _all.Target);
        var entries = new[] { made.Folder, _all.Target }.SelectMany(folder => new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(folder)))
            .Where(entry => entry.Name != "lock").ToList();

        Assert.All(entries, entry => Assert.Equal(entry is DirectoryInfo ? "700" : "600", Convert.ToString((int)entry.UnixFileMode, 8)));
    }

    [Fact]
    public async Task The_database_in_use_is_not_written_to_and_not_checkpointed()
    {
        await using var portal = _all.Record.Open();
        await portal.Wards.CountAsync();
        await portal.Database.OpenConnectionAsync(); // what is saved stands in the log as long as somebody has the file open
        _all.Record.Ask("UPDATE wards SET Name = '変えた名'");
        var before = Bytes();

        await _all.BackUpAsync();
        Assert.Empty((await BackupCheck.OfDataAsync(_all.Record.Folder)).Defects);
        Assert.True(before.Log.Length > 0);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task What_a_killed_portal_left_in_the_log_is_in_the_backup_and_stays_in_the_log()
    {
        var crashed = Directory.CreateDirectory(Path.Combine(_all.Backups, "..", "crashed")).FullName;

        await using (var portal = _all.Record.Open())
        {
            await portal.Database.OpenConnectionAsync();
            await portal.Wards.CountAsync();
            _all.Record.Ask("UPDATE wards SET Name = '倒れる前の名'");

            foreach (var ending in new[] { "", "-wal" })
            {
                File.Copy(_all.Record.DatabaseFile + ending, Path.Combine(crashed, "policy.db" + ending));
            }
        }

        var log = await File.ReadAllBytesAsync(Path.Combine(crashed, "policy.db-wal"));
        var made = await SqliteBackup.MakeAsync(crashed, _all.Backups, TimeProvider.System);

        Assert.Contains("倒れる前の名", TestRecord.Ask(Path.Combine(made.Folder, "policy.db"), "SELECT Name FROM wards"));
        Assert.NotEmpty(log);
        Assert.Equal(log, await File.ReadAllBytesAsync(Path.Combine(crashed, "policy.db-wal")));
    }

    [Fact]
    public async Task A_backup_does_not_ask_for_the_lock_of_the_portal()
    {
        using var held = DataDirectory.Hold(_all.Record.Folder);

        Assert.Empty((await BackupCheck.OfBackupAsync((await _all.BackUpAsync()).Folder)).Defects);
    }

    [Fact]
    public async Task Two_backups_of_one_second_have_two_names()
    {
        var clock = new StillClock();
        var names = new List<string>();

        for (var time = 0; time < 3; time++)
        {
            names.Add(Path.GetFileName((await SqliteBackup.MakeAsync(_all.Record.Folder, _all.Backups, clock)).Folder));
        }

        Assert.Equal(["asahi-policy-20261121T010203Z", "asahi-policy-20261121T010203Z-2", "asahi-policy-20261121T010203Z-3"], names);
    }

    [Fact]
    public async Task Without_a_database_nothing_is_made()
    {
        var nowhere = Path.Combine(_all.Backups, "nowhere");

        Assert.Contains("がありません", (await Assert.ThrowsAsync<IOException>(() => SqliteBackup.MakeAsync(nowhere, _all.Backups, TimeProvider.System))).Message, StringComparison.Ordinal);
        Assert.False(Path.Exists(_all.Backups));
    }

    [Fact]
    public async Task A_backup_is_not_put_into_the_data_it_is_of()
    {
        var link = Directory.CreateSymbolicLink(_all.Target, _all.Record.Folder);
        var before = Lasting(_all.Record.Folder);

        foreach (var to in new[] { _all.Record.Folder, Path.Combine(_all.Record.Folder, "backups"), Path.Combine(link.FullName, "backups"), Path.Combine(_all.Record.Folder, "keys", "..", "x") })
        {
            Assert.Contains("の中にあります", (await Assert.ThrowsAsync<IOException>(() => SqliteBackup.MakeAsync(_all.Record.Folder, to, TimeProvider.System))).Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Lasting(_all.Record.Folder));
    }

    [Fact]
    public async Task A_backup_that_was_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _all.BackUpAsync(stop.Token));
        Assert.False(Path.Exists(_all.Backups));
    }

    [Theory]
    [InlineData("UPDATE editions SET Content = replace(Content, '順調', '好調')", "保管した時と違います")]
    [InlineData("UPDATE edition_files SET Content = x'' WHERE EditionId = 2", "保管した時と違います")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM editions WHERE Id = 2", "指す先のない行")]
    public async Task Damaged_data_are_told_and_not_backed_up(string damage, string said)
    {
        _all.Record.Ask(damage);

        Assert.Contains(said, (await Assert.ThrowsAsync<InvalidDataException>(() => _all.BackUpAsync())).Message, StringComparison.Ordinal);
        Assert.Contains((await BackupCheck.OfDataAsync(_all.Record.Folder)).Defects, defect => defect.Contains(said, StringComparison.Ordinal));
        Assert.False(Path.Exists(_all.Backups));
    }

    public ValueTask DisposeAsync()
    {
        _all.Dispose();

        return ValueTask.CompletedTask;
    }

    private (string Main, string Log) Bytes() => (Hash(_all.Record.DatabaseFile), Hash(_all.Record.DatabaseFile + "-wal"));

    private static string Hash(string file) => Convert.ToHexString(File.ReadAllBytes(file));

    private static (int Write, int Read) FormatVersions(string file)
    {
        var bytes = File.ReadAllBytes(file);

        return (bytes[18], bytes[19]);
    }

    // The database's own -wal and -shm come and go with its connections, whoever closes the last one.
    private static List<string> Lasting(string folder) => [.. Names(folder).Where(name => !name.StartsWith("policy.db-", StringComparison.Ordinal))];

    private static List<string> Names(string folder) => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 1, 2, 3, 456, TimeSpan.Zero);
    }
}
