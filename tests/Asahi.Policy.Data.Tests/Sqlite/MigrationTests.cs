using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    private readonly TestRecord _record = new();

    [Fact]
    public async Task A_file_that_is_not_there_is_made()
    {
        Assert.Equal(MigrationOutcome.Created, await _record.MigrateAsync());
        Assert.Contains("editions", _record.Ask("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task Doing_it_again_changes_nothing()
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        var before = _record.Dump();

        Assert.Equal(MigrationOutcome.UpToDate, await _record.MigrateAsync());
        Assert.Equal(before, _record.Dump());
    }

    [Fact]
    public async Task An_older_file_is_migrated_and_kept_beside_as_it_was()
    {
        _record.Ask("CREATE TABLE kept (text TEXT); INSERT INTO kept VALUES ('前の内容')");
        Assert.Equal(MigrationOutcome.Migrated, await _record.MigrateAsync());

        Assert.Equal(["前の内容"], _record.Ask("SELECT text FROM kept"));
        Assert.Contains("editions", _record.Ask("SELECT name FROM sqlite_master"));
        Assert.True(File.Exists(_record.DatabaseFile + ".before-migration"));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_file_as_it_was()
    {
        _record.Ask("CREATE TABLE wards (something_else TEXT); INSERT INTO wards VALUES ('大事な内容')");
        var before = await File.ReadAllBytesAsync(_record.DatabaseFile);

        await Assert.ThrowsAsync<InvalidDataException>(_record.MigrateAsync);
        Assert.Equal(before, await File.ReadAllBytesAsync(_record.DatabaseFile));
        AssertNothingLeftBehind();
    }

    [Fact]
    public async Task What_a_killed_migration_left_behind_does_no_harm()
    {
        await File.WriteAllTextAsync(_record.DatabaseFile + ".migrating", "half a file");
        await File.WriteAllTextAsync(_record.DatabaseFile + ".migrating-wal", "half a log");

        Assert.Equal(MigrationOutcome.Created, await _record.MigrateAsync());
        AssertNothingLeftBehind();
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await _record.MigrateAsync();
        _record.Ask("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0.0')");

        Assert.Contains("新しい版", (await Assert.ThrowsAsync<InvalidDataException>(_record.MigrateAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_and_not_touched()
    {
        await File.WriteAllTextAsync(_record.DatabaseFile, string.Concat(Enumerable.Repeat("これはデータベースではありません。", 200)));
        var before = await File.ReadAllBytesAsync(_record.DatabaseFile);

        Assert.Contains("壊れている", (await Assert.ThrowsAsync<InvalidDataException>(_record.MigrateAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_record.DatabaseFile));
    }

    [Theory]
    [InlineData("UPDATE editions SET Content = replace(Content, '順調', '好調')")]
    [InlineData("DELETE FROM public_editions WHERE FiscalYear = 2022")]
    [InlineData("DELETE FROM edition_files")]
    [InlineData("UPDATE edition_files SET Content = x'' WHERE EditionId = 2")]
    public async Task The_checks_refuse_a_copy_in_which_something_published_was_lost_or_changed(string damage)
    {
        await _record.MigrateAsync();
        await _record.ImportSeedsAsync();
        IReadOnlyList<string> before;

        await using (var connection = new SqliteConnection(SqliteConnections.To(_record.DatabaseFile, pooling: false)))
        {
            await connection.OpenAsync();
            before = await SqliteChecks.PublishedAsync(connection, CancellationToken.None);
        }

        Assert.Equal(2 + 2 + 2, before.Count); // editions, pointers, documents
        await SqliteChecks.RequireSoundAsync(_record.DatabaseFile, before, CancellationToken.None);
        _record.Ask(damage);
        await Assert.ThrowsAsync<InvalidDataException>(() => SqliteChecks.RequireSoundAsync(_record.DatabaseFile, before, CancellationToken.None));
    }

    [Fact]
    public async Task A_write_ahead_log_that_is_left_is_never_given_to_another_file()
    {
        await File.WriteAllTextAsync(_record.DatabaseFile + "-wal", "a log whose database is gone");

        Assert.Contains("-wal", (await Assert.ThrowsAsync<InvalidDataException>(_record.MigrateAsync)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_record.DatabaseFile));
    }

    [Fact]
    public async Task The_checks_refuse_a_dangling_reference()
    {
        await _record.MigrateAsync();
        _record.Ask("PRAGMA foreign_keys = OFF; INSERT INTO editions (Id, PolicyId, WardCode, FiscalYear, Number, Kind, Note, MadeAt, Sha256, Content) VALUES (1, 77, 'asahi', 2021, 1, 'Imported', '', '2026-01-01', 'x', x'00')");

        await Assert.ThrowsAsync<InvalidDataException>(() => SqliteChecks.RequireSoundAsync(_record.DatabaseFile, [], CancellationToken.None));
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var db = _record.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    public void Dispose() => _record.Dispose();

    private void AssertNothingLeftBehind() => Assert.Empty(Directory.EnumerateFiles(_record.Folder, "*.migrating*"));
}
