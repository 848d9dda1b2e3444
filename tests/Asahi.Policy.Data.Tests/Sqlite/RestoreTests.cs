using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>Where a backup may be put, and what is left when it is not.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private readonly BackedUpRecord _all = new();
    private string _backup = "";

    public async ValueTask InitializeAsync()
    {
        await _all.FillAsync();
        _backup = (await _all.BackUpAsync()).Folder;
    }

    [Theory]
    [InlineData("policy.db")]
    [InlineData("policy.db-wal")]
    [InlineData("policy.db.before-migration")]
    [InlineData("メモ.txt")]
    [InlineData("lock")] // not empty: not the portal's
    public async Task A_directory_with_something_in_it_is_refused_and_not_touched(string name)
    {
        Directory.CreateDirectory(_all.Target);
        await File.WriteAllTextAsync(Path.Combine(_all.Target, name), "大事な内容");

        Assert.Contains(name, (await Assert.ThrowsAsync<IOException>(RestoreAsync)).Message, StringComparison.Ordinal);
        Assert.Equal([name], Names());
        Assert.Equal("大事な内容", await File.ReadAllTextAsync(Path.Combine(_all.Target, name)));
    }

    [Fact]
    public async Task Keys_alone_are_something_too()
    {
        Directory.CreateDirectory(Path.Combine(_all.Target, "keys"));

        Assert.Contains("keys", (await Assert.ThrowsAsync<IOException>(RestoreAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(["keys"], Names());
    }

    [Fact]
    public async Task An_empty_lock_is_nothing()
    {
        Directory.CreateDirectory(_all.Target);
        await File.WriteAllTextAsync(Path.Combine(_all.Target, "lock"), "");
        await RestoreAsync();

        Assert.Equal(["keys", "lock", "policy.db"], Names());
    }

    [Fact]
    public async Task A_directory_that_is_held_is_refused()
    {
        using var held = DataDirectory.Hold(_all.Target);

        Assert.Contains("別のプロセス", (await Assert.ThrowsAsync<IOException>(RestoreAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(["lock"], Names());
    }

    [Fact]
    public async Task While_it_works_the_directory_is_held_and_afterwards_not()
    {
        using (var target = RestoreTarget.Take(_all.Target))
        {
            Assert.Throws<IOException>(() => DataDirectory.Hold(_all.Target));
            Directory.CreateDirectory(Path.Combine(target.Unfinished, "keys"));
            await File.WriteAllTextAsync(Path.Combine(target.Unfinished, "policy.db"), "half a file");
        }

        Assert.False(Path.Exists(_all.Target)); // stopped before the swap: as it was
        await RestoreAsync();
        DataDirectory.Hold(_all.Target).Dispose();
    }

    [Fact]
    public async Task A_restore_that_was_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SqliteRestore.RestoreAsync(_backup, _all.Target, stop.Token));
        Assert.False(Path.Exists(_all.Target));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_killed_restore_no_portal_starts_and_the_next_restore_does_it_all(bool keysWereMoved)
    {
        await RestoreAsync();
        var unfinished = Directory.CreateDirectory(Path.Combine(_all.Target, "restore-unfinished")).FullName;
        await File.WriteAllTextAsync(Path.Combine(unfinished, "policy.db"), "half a file");
        File.Delete(_all.TargetDatabase);

        if (!keysWereMoved)
        {
            Directory.Move(Path.Combine(_all.Target, "keys"), Path.Combine(unfinished, "keys"));
        }

        Assert.Contains("restore をもう一度", Assert.Throws<IOException>(() => DataDirectory.Hold(_all.Target)).Message, StringComparison.Ordinal);
        await RestoreAsync();
        Assert.Equal(["keys", "lock", "policy.db"], Names());
        Assert.Equal(_all.Record.Dump(), TestRecord.Dump(_all.TargetDatabase));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() =>
        Assert.Contains("がありません", (await Assert.ThrowsAsync<IOException>(() => SqliteRestore.RestoreAsync(_backup + "x", _all.Target))).Message, StringComparison.Ordinal);

    public ValueTask DisposeAsync()
    {
        _all.Dispose();

        return ValueTask.CompletedTask;
    }

    private Task<BackupManifest> RestoreAsync() => SqliteRestore.RestoreAsync(_backup, _all.Target);

    private List<string> Names() => [.. new DirectoryInfo(_all.Target).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];
}
