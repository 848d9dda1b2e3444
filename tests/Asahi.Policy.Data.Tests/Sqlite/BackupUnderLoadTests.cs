using System.Globalization;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Publishing;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>Backups while somebody saves as fast as the disk allows, through the gate and the pragmas of the portal.</summary>
public sealed class BackupUnderLoadTests : IAsyncLifetime
{
    private readonly BackedUpRecord _all = new();
    private readonly WriteGate _gate = new();
    private int _saved;

    public async ValueTask InitializeAsync()
    {
        await _all.FillAsync();
        await using var db = _all.Record.Open();
        db.Add(new EditionFile(1, "large", new byte[8_000_000], DateTime.UnixEpoch)); // so that a copy takes longer than a save
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Each_backup_holds_all_that_was_saved_before_it_began_and_no_half_of_anything()
    {
        using var enough = new CancellationTokenSource();
        var writer = Task.Run(() => WriteAsync(enough.Token));
        var (saved, savedMeanwhile) = (0, 0);

        for (var time = 0; time < 10; time++)
        {
            var before = await MoreThanAsync(saved, writer);
            var made = await _all.BackUpAsync();
            saved = Volatile.Read(ref _saved);
            savedMeanwhile += saved - before;
            var target = Path.Combine(_all.Target, time.ToString(CultureInfo.InvariantCulture));
            await SqliteRestore.RestoreAsync(made.Folder, target);
            var (first, second) = (Numbers(target, "first"), Numbers(target, "second"));

            Assert.Equal(first, second); // both rows of a transaction, or none
            Assert.Equal(Enumerable.Range(1, first.Count), first); // every one from the beginning
            Assert.True(first.Count >= before, $"{before} were saved before the backup began, {first.Count} are in it.");
        }

        await enough.CancelAsync();
        await writer;
        Assert.True(savedMeanwhile > 0, "Nothing was saved while backups were made.");
    }

    public ValueTask DisposeAsync()
    {
        _all.Dispose();
        _gate.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<int> MoreThanAsync(int saved, Task writer)
    {
        while (Volatile.Read(ref _saved) <= saved && !writer.IsCompleted)
        {
            await Task.Delay(1);
        }

        return Volatile.Read(ref _saved);
    }

    private async Task WriteAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var number = _saved + 1;

            using (await _gate.EnterAsync(CancellationToken.None))
            {
                await using var db = _all.Record.Open();
                db.Add(new EditionFile(1, $"first/{number}", BitConverter.GetBytes(number), DateTime.UnixEpoch));
                db.Add(new EditionFile(1, $"second/{number}", new byte[1 + (number % 5000)], DateTime.UnixEpoch));
                await db.SaveChangesAsync(CancellationToken.None);
            }

            Volatile.Write(ref _saved, number);
        }
    }

    private static List<int> Numbers(string folder, string kind) =>
    [
        .. TestRecord.Ask(Path.Combine(folder, "policy.db"), $"SELECT Name FROM edition_files WHERE Name LIKE '{kind}/%'")
            .Select(name => int.Parse(name.Split('/')[1], CultureInfo.InvariantCulture)).Order(),
    ];
}
