using System.Net;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>A disk where nothing can be written: the record is served as it was left, and whoever would save is told why not. After a kill, with
/// a log beside the record, see <see cref="Storms.FaultyDiskTests"/>.</summary>
public sealed class ReadOnlyStartTests : IDisposable
{
    private readonly SmallDisk _disk = new(24);

    [Fact]
    public async Task A_record_that_was_closed_well_is_served_and_its_keys_are_read()
    {
        var before = new StaffSite(new TestSite { Folder = _disk.Data, IsQuiet = true, UseHttps = true });
        await before.AddAsync("tantou", Duty.Officer, "防災課");
        using var keeper = await before.SignInAsync("tantou");
        var cookie = keeper.Cookie!;
        await before.DisposeAsync();
        Assert.False(File.Exists(Path.Combine(_disk.Data, "policy.db-wal")));
        var files = Files();
        _disk.MakeReadOnly();

        await using var staff = new StaffSite(new TestSite { Folder = _disk.Data, IsQuiet = true, UseHttps = true });
        using var visitor = staff.Site.Visitor();

        foreach (var page in new[] { "/", "/asahi/2022", "/asahi/2022/history", "/asahi/2022/data.json", "/search?q=防災" })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).StatusCode);
        }

        var desk = await (await staff.ReplayAsync("/staff", cookie)).Content.ReadAsStringAsync(); // signed in before
        Assert.Contains("いまは読むだけです。", desk, StringComparison.Ordinal);
        Assert.Contains("読み取り専用のディスクです", desk, StringComparison.Ordinal);

        using var stranger = staff.Visitor();
        using var refused = await stranger.PostAsync("/staff/sign-in", "/staff/sign-in", new() { ["login"] = "tantou", ["password"] = StaffSite.Password });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("いまは読むだけです", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("Degraded", "書き込めません（読み取り専用のディスクです）。読むだけで動いています。直したら、起動し直してください"), await FormSite.HealthAsync(visitor, "writing"));
        Assert.Equal(files, Files());
    }

    [Fact]
    public void A_folder_without_a_record_is_refused_with_the_true_reason()
    {
        Directory.CreateDirectory(_disk.Data);
        _disk.MakeReadOnly();
        var refused = Assert.Throws<IOException>(() => DataDirectory.Hold(_disk.Data));
        Assert.Equal($"データの置き場所 {_disk.Data} に書けません（読み取り専用のディスクです）。書き込める場所を Data:Directory に指定してください。", refused.Message);
    }

    [Fact]
    public void A_full_disk_is_called_full_and_a_lock_is_called_a_lock()
    {
        PreparedData.CopyTo(_disk.Data);
        _disk.Fill();

        using (var full = DataDirectory.Hold(_disk.Data))
        {
            Assert.Equal("空き容量がありません", full.Obstacle);
        }

        _disk.MakeRoom();
        using var held = DataDirectory.Hold(_disk.Data);
        Assert.Null(held.Obstacle);
        Assert.Contains("別のプロセスが使っています", Assert.Throws<IOException>(() => DataDirectory.Hold(_disk.Data)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("staff", "reset", "--login=kanri")]
    public async Task A_verb_that_would_write_is_refused_in_one_line(string verb, params string[] words)
    {
        PreparedData.CopyTo(_disk.Data);
        _disk.MakeReadOnly();
        var (code, output) = await ProgramHere.RunAsync([verb, .. words, $"--Data:Directory={_disk.Data}"]);
        Assert.Equal(1, code);
        Assert.Contains("書けません（読み取り専用のディスクです）。変更はありません。", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_would_have_to_be_migrated_is_refused()
    {
        PreparedData.CopyTo(_disk.Data);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_disk.Data, "policy.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE; DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)";
            command.ExecuteNonQuery();
        }

        _disk.MakeReadOnly();
        var (code, output) = await ProgramHere.RunAsync("serve", "--urls=http://127.0.0.1:0", $"--Data:Directory={_disk.Data}");
        Assert.Equal(1, code);
        Assert.Contains("データベースを新しい形に移す必要がありますが、書けません（読み取り専用のディスクです）。", output, StringComparison.Ordinal);
    }

    public void Dispose() => _disk.Dispose();

    private IEnumerable<string> Files() => [.. Directory.EnumerateFiles(_disk.Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
