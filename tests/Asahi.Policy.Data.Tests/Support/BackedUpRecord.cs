using Asahi.Policy.Data.Sqlite.Backups;

namespace Asahi.Policy.Data.Tests.Support;

/// <summary>A record with the seeds and two keys in it, and a place of its own for backups and for what is restored.</summary>
public sealed class BackedUpRecord : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-backups-");

    public TestRecord Record { get; } = new();

    public string Backups => Path.Combine(_folder.FullName, "backups");

    public string Target => Path.Combine(_folder.FullName, "restored");

    public string TargetDatabase => Path.Combine(Target, "policy.db");

    public async Task FillAsync()
    {
        await Record.MigrateAsync();
        await Record.ImportSeedsAsync();
        var keys = Directory.CreateDirectory(Path.Combine(Record.Folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(keys.FullName, "key-1.xml"), "<key id=\"1\">秘密</key>");
        await File.WriteAllTextAsync(Path.Combine(keys.FullName, "key-2.xml"), "<key id=\"2\">秘密</key>");
    }

    public Task<MadeBackup> BackUpAsync(CancellationToken cancellation = default) =>
        SqliteBackup.MakeAsync(Record.Folder, Backups, TimeProvider.System, cancellation);

    /// <summary>Requires that verify and restore both refuse a backup, and that restore made nothing.</summary>
    public async Task<string> AssertRefusedAsync(string backup)
    {
        Assert.NotEmpty((await BackupCheck.OfBackupAsync(backup)).Defects);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => SqliteRestore.RestoreAsync(backup, Target));
        Assert.False(Path.Exists(Target));

        return refused.Message;
    }

    public void Dispose()
    {
        Record.Dispose();
        _folder.Delete(recursive: true);
    }
}
