using System.Text;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Data.Tests.Support;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Data.Tests.Sqlite;

public sealed class EngineTests : IAsyncLifetime
{
    private readonly TestRecord _record = new();

    public async ValueTask InitializeAsync() => await _record.MigrateAsync();

    [Fact]
    public async Task Foreign_keys_are_enforced()
    {
        await using var db = _record.Open();
        db.Add(new Edition(policyId: 77, 1, EditionKind.Imported, "", DateTime.UnixEpoch, Draft().Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None)));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    public async Task Every_connection_is_set_for_safety(string pragma, string expected)
    {
        await using var db = _record.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100

        Assert.Equal(expected, (await command.ExecuteScalarAsync())?.ToString());
    }

    [Fact]
    public async Task What_was_erased_is_not_left_in_the_file()
    {
        await SaveDraftAsync();
        await using var db = _record.Open();
        var issue = (await db.Policies.Include(policy => policy.Issues).ThenInclude(issue => issue.Entries).SingleAsync()).Issues[0];
        Rename(issue, string.Concat(Enumerable.Repeat("消した個人の名", 2_000))); // longer than a page, so that pages are set free
        await db.SaveChangesAsync();
        Assert.True(Holds("消した個人の名"));

        Rename(issue, "残る名");
        await db.SaveChangesAsync();
        _record.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.False(Holds("消した個人の名"));
        Assert.True(Holds("残る名"));
    }

    // 3.51.3 mended a fault of the write-ahead log.
    [Fact]
    public void The_library_is_recent() => Assert.True(new Version(SqliteLibrary.Version) >= new Version(3, 51, 3), SqliteLibrary.Version);

    [Fact]
    public async Task A_stale_row_is_not_saved()
    {
        await SaveDraftAsync();
        await using var mine = _record.Open();
        await using var theirs = _record.Open();
        var (my, their) = (await mine.Policies.Include(policy => policy.Issues).ThenInclude(issue => issue.Entries).SingleAsync(), await theirs.Policies.Include(policy => policy.Issues).ThenInclude(issue => issue.Entries).SingleAsync());
        Rename(their.Issues[0], "先に保存した名");
        await theirs.SaveChangesAsync();
        Rename(my.Issues[0], "後から保存しようとした名");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        Assert.Equal(["先に保存した名|1"], _record.Ask("SELECT e.Value ->> '$.name', e.Version FROM entries e JOIN items i ON i.Id = e.ItemId WHERE i.Kind = 'Issue'"));
    }

    [Fact]
    public async Task A_time_that_is_not_utc_is_refused()
    {
        await SaveDraftAsync();
        await using var db = _record.Open();
        var policy = await db.Policies.SingleAsync();
        db.Add(new Edition(policy.Id, 1, EditionKind.Imported, "", new DateTime(2026, 11, 21, 9, 0, 0, DateTimeKind.Local), Draft().Freeze(new Ward("asahi", "旭区", "大阪市"), PrintedContacts.None)));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        Assert.Contains("UTC", (refused.InnerException ?? refused).Message, StringComparison.Ordinal);
        Assert.Empty(_record.Ask("SELECT * FROM editions"));
    }

    [Fact]
    public void A_data_folder_is_held_by_one_process_at_a_time()
    {
        using var held = DataDirectory.Hold(_record.Folder);

        Assert.Contains("別のプロセス", Assert.Throws<IOException>(() => DataDirectory.Hold(_record.Folder)).Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _record.Dispose();

        return ValueTask.CompletedTask;
    }

    private bool Holds(string text) => Directory.GetFiles(_record.Folder, "policy.db*").Select(Read).Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        return bytes;
    }

    private async Task SaveDraftAsync()
    {
        await using var db = _record.Open();
        var ward = new Ward("asahi", "旭区", "大阪市");
        db.Add(ward);
        await db.SaveChangesAsync();
        var policy = Draft();
        policy.BelongTo(ward);
        db.Add(policy);
        await db.SaveChangesAsync();
    }

    private static void Rename(ManagementIssue issue, string name) => issue.Describe<IssuePlan>(plan => plan with { Name = name });

    private static OperatingPolicy Draft()
    {
        var policy = new OperatingPolicy(2021, FormEra.Reiwa3, "令和3年度 旭区運営方針");
        policy.AddIssue(1, new IssuePlan("経営課題の名"));

        return policy;
    }
}
