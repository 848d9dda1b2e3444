using System.Diagnostics;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Domain.Publishing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>Backup and restore in processes of their own: killed, stopped, and beside a process that saves as fast as it can.</summary>
public sealed class BackupInterruptedTests : IDisposable
{
    private const int Megabytes = 24;

    private readonly VerbFolder _folder = new();

    public BackupInterruptedTests() => _folder.Prepare();

    [Fact]
    public async Task A_killed_backup_never_looks_like_a_finished_one()
    {
        await _folder.GrowAsync(Megabytes);
        var leftSoFar = 0;

        for (var time = 0; time < 6; time++)
        {
            using var backup = Running.Start("backup", $"--Data:Directory={_folder.Data}", $"--to={_folder.Backups}");
            await WaitForAsync(backup, () => Directory.Exists(_folder.Backups) && Directory.EnumerateFileSystemEntries(_folder.Backups).Count() > leftSoFar);
            await Task.Delay(time * 15);
            await backup.KillAsync();
            leftSoFar = Directory.EnumerateFileSystemEntries(_folder.Backups).Count();
        }

        Assert.True(Directory.EnumerateDirectories(_folder.Backups, ".partial-*").Any(), "No backup was killed halfway.");

        foreach (var finished in _folder.Finished())
        {
            Assert.Empty((await BackupCheck.OfBackupAsync(finished)).Defects);
        }
    }

    [Fact]
    public async Task A_backup_that_is_told_to_stop_leaves_nothing_behind()
    {
        await _folder.GrowAsync(Megabytes);
        using var backup = Running.Start("backup", $"--Data:Directory={_folder.Data}", $"--to={_folder.Backups}");
        await WaitForAsync(backup, () => Directory.Exists(_folder.Backups));
        backup.Stop();
        var (code, output) = await backup.EndAsync();

        Assert.Equal(130, code);
        Assert.Equal("止めました。変更はありません。", output.Trim());
        Assert.False(Path.Exists(_folder.Backups));
    }

    [Fact]
    public async Task A_killed_restore_leaves_all_or_nothing_and_can_be_done_again()
    {
        await _folder.GrowAsync(Megabytes);
        var backup = await _folder.BackUpAsync();
        var killedHalfway = 0;

        for (var time = 0; time < 6 || (killedHalfway == 0 && time < 30); time++)
        {
            using var restore = Running.Start("restore", $"--Data:Directory={_folder.Restored}", $"--from={backup}");
            await WaitForAsync(restore, () => Directory.Exists(Path.Combine(_folder.Restored, "restore-unfinished")));
            await Task.Delay(time * 10);
            await restore.KillAsync();

            if (File.Exists(Path.Combine(_folder.Restored, "policy.db")))
            {
                if (killedHalfway > 0)
                {
                    break;
                }

                // On a busy machine it may be through before anybody sees it begin.
                Directory.Delete(_folder.Restored, recursive: true);

                continue;
            }

            killedHalfway++;
            var (code, output) = await Running.ToEndAsync("migrate", $"--Data:Directory={_folder.Restored}");
            Assert.Equal(1, code);
            Assert.Contains("restore をもう一度", output, StringComparison.Ordinal);
        }

        Assert.True(killedHalfway > 0, "No restore was killed halfway.");

        if (!File.Exists(Path.Combine(_folder.Restored, "policy.db")))
        {
            Assert.Equal(0, (await Running.ToEndAsync("restore", $"--Data:Directory={_folder.Restored}", $"--from={backup}")).Code);
        }

        Assert.Equal(
            (await BackupCheck.OfBackupAsync(backup)).Rows.OrderBy(it => it.Key, StringComparer.Ordinal),
            (await BackupCheck.OfDataAsync(_folder.Restored)).Rows.OrderBy(it => it.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_from_another_process_holds_all_that_was_saved_before_it_began_and_no_half_of_anything()
    {
        using var enough = new CancellationTokenSource();
        var saved = 0;
        var writer = Task.Run(() => WriteAsync(number => Volatile.Write(ref saved, number), enough.Token));

        for (var time = 0; time < 4; time++)
        {
            var before = Volatile.Read(ref saved);
            var made = NumbersIn(await _folder.BackUpAsync());
            Assert.InRange(made.First, before, int.MaxValue);
            Assert.Equal(made.First, made.Second);
        }

        await enough.CancelAsync();
        var kept = await writer;
        Assert.NotEqual(0, kept);
        Assert.Equal(saved, kept); // nothing of what was saved is lost in the database itself
    }

    public void Dispose() => _folder.Dispose();

    private static (int First, int Second) NumbersIn(string backup)
    {
        var lines = File.ReadAllLines(Path.Combine(backup, "manifest.json"));

        return (lines.Count(line => line.Contains("file 1 first/", StringComparison.Ordinal)), lines.Count(line => line.Contains("file 1 second/", StringComparison.Ordinal)));
    }

    private async Task<int> WriteAsync(Action<int> saved, CancellationToken enough)
    {
        using var gate = new WriteGate();

        for (var number = 1; !enough.IsCancellationRequested; number++)
        {
            using (await gate.EnterAsync(CancellationToken.None))
            {
                await using var db = _folder.Open();
                db.Add(new EditionFile(1, $"first/{number}", [1], DateTime.UnixEpoch));
                db.Add(new EditionFile(1, $"second/{number}", new byte[number % 5000], DateTime.UnixEpoch));
                await db.SaveChangesAsync(CancellationToken.None);
            }

            saved(number);
        }

        await using var after = _folder.Open();

        return await after.EditionFiles.CountAsync(file => file.Name.StartsWith("first/"), CancellationToken.None);
    }

    private static async Task WaitForAsync(Running run, Func<bool> seen)
    {
        var clock = Stopwatch.StartNew();

        while (!seen() && !run.Process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(1);
        }
    }
}
