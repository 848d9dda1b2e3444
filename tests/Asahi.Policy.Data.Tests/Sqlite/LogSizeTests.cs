using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Publishing;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>The write-ahead log grows while somebody reads an old state, and does not stay as large as it had to become.</summary>
public sealed class LogSizeTests : IDisposable
{
    private const long Small = 4 * 1024 * 1024 + 100_000;

    private readonly TestRecord _record = new();
    private readonly WriteGate _gate = new();

    private string Log => _record.DatabaseFile + "-wal";

    [Fact]
    public async Task After_the_reader_has_gone_the_next_writes_cut_the_log()
    {
        await FillAsync();

        using (Reader())
        {
            await WriteAsync(40);
            Assert.InRange(new FileInfo(Log).Length, 30_000_000, long.MaxValue);
        }

        await WriteAsync(3); // the first folds it in, the next begins it anew and cuts it
        Assert.InRange(new FileInfo(Log).Length, 0, Small);
    }

    [Fact]
    public async Task After_the_reader_has_gone_and_nobody_writes_it_is_folded_in_all_the_same()
    {
        await FillAsync();
        using var data = DataDirectory.Hold(_record.Folder);
        var log = new SqliteLog(data, _gate);

        using (Reader())
        {
            await WriteAsync(40);
            log.Fold();
            Assert.InRange(log.Size, 30_000_000, long.MaxValue); // the reader may still need it
        }

        using (await _gate.EnterAsync())
        {
            log.Fold(); // somebody is writing
            Assert.InRange(log.Size, 30_000_000, long.MaxValue);
        }

        log.Fold();
        Assert.InRange(log.Size, 0, Small);
        Assert.Equal("ok", Assert.Single(_record.Ask("PRAGMA integrity_check")));
        Assert.Equal("40", Assert.Single(_record.Ask("SELECT COUNT(*) FROM edition_files WHERE Name LIKE 'large/%'")));
    }

    [Fact]
    public async Task Whether_another_program_holds_the_database_is_known_without_writing()
    {
        await FillAsync();
        using var data = DataDirectory.Hold(_record.Folder);
        var log = new SqliteLog(data, _gate);
        Assert.Null(log.Hindrance());

        using (var other = new SqliteConnection($"Data Source={_record.DatabaseFile};Pooling=False"))
        {
            other.Open();
            using var writing = other.BeginTransaction();
            Assert.Equal(RecordFault.Busy, log.Hindrance());
        }

        Assert.Null(log.Hindrance());
        using var turn = await _gate.EnterAsync();
        Assert.Null(log.Hindrance()); // one of ours, which is as it should be
    }

    public void Dispose()
    {
        _gate.Dispose();
        _record.Dispose();
    }

    private async Task FillAsync()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
    }

    private Old Reader()
    {
        var connection = new SqliteConnection($"Data Source={_record.DatabaseFile};Pooling=False");
        connection.Open();
        var moment = connection.BeginTransaction(deferred: true);
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT COUNT(*) FROM editions", moment);
        command.ExecuteScalar();

        return new Old(connection, moment);
    }

    private async Task WriteAsync(int megabytes)
    {
        await using var db = _record.Open();

        for (var number = 0; number < megabytes; number++)
        {
            var content = new byte[1_000_000];
            new Random(number).NextBytes(content);
            db.Add(new EditionFile(1, $"large/{Guid.NewGuid()}", content, DateTime.UnixEpoch));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private sealed class Old(SqliteConnection connection, SqliteTransaction moment) : IDisposable
    {
        public void Dispose()
        {
            moment.Dispose();
            connection.Dispose();
        }
    }
}
