using Asahi.Policy.Data.Sqlite.Backups;
using Asahi.Policy.Data.Tests.Support;

namespace Asahi.Policy.Data.Tests.Sqlite;

/// <summary>A backup that is not what was written is refused by verify and by restore, whatever happened to it, and nothing is made.</summary>
public sealed class BackupDamageTests : IAsyncLifetime
{
    private readonly BackedUpRecord _all = new();
    private string _backup = "";

    public async ValueTask InitializeAsync()
    {
        await _all.FillAsync();
        _backup = (await _all.BackUpAsync()).Folder;
    }

    [Theory]
    [InlineData("policy.db", 20)]
    [InlineData("keys/key-1.xml", 24)]
    [InlineData("manifest.json", 150)]
    [InlineData("manifest.sha256", 80)]
    public async Task One_byte_flipped_anywhere_is_refused(string name, int places)
    {
        var file = Path.Combine(_backup, name);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.True(bytes.Length >= places);

        for (var place = 0; place < places; place++)
        {
            var at = place == places - 1 ? bytes.Length - 1 : (int)((long)bytes.Length * place / places);
            bytes[at] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
            await _all.AssertRefusedAsync(_backup);
            bytes[at] ^= 1;
        }

        await File.WriteAllBytesAsync(file, bytes);
        Assert.Empty((await BackupCheck.OfBackupAsync(_backup)).Defects);
    }

    [Theory]
    [InlineData("policy.db")]
    [InlineData("keys/key-2.xml")]
    [InlineData("manifest.json")]
    [InlineData("manifest.sha256")]
    public async Task A_file_that_was_cut_grew_or_is_missing_is_refused(string name)
    {
        var file = Path.Combine(_backup, name);
        var bytes = await File.ReadAllBytesAsync(file);

        foreach (var other in new[] { bytes[..^1], bytes[..(bytes.Length / 2)], [], [.. bytes, 0] })
        {
            await File.WriteAllBytesAsync(file, other);
            await _all.AssertRefusedAsync(_backup);
        }

        File.Delete(file);
        Assert.Contains($"{name} がありません", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy.db-wal")]
    [InlineData("policy.db-journal")]
    [InlineData("keys/key-3.xml")]
    [InlineData("メモ.txt")]
    public async Task A_file_that_the_manifest_does_not_name_is_refused(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_backup, name), "x");

        Assert.Contains(name, await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_file_is_refused()
    {
        var file = Path.Combine(_backup, "keys", "key-1.xml");
        File.Move(file, _backup + ".xml");
        File.CreateSymbolicLink(file, _backup + ".xml");

        Assert.Contains("keys/key-1.xml", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_tells_of_another_database_is_refused()
    {
        await RewriteAsync(manifest => manifest with { Rows = new Dictionary<string, long>(manifest.Rows) { ["wards"] = 2 } });
        Assert.Contains("表 wards の行数が違います", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);

        await RewriteAsync(manifest => manifest with { Rows = new Dictionary<string, long>(manifest.Rows) { ["wards"] = 1 }, Published = [.. manifest.Published.Skip(1)] });
        Assert.Contains("公開した版かファイルが違います", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("keys/../../outside.xml")]
    [InlineData("/outside.xml")]
    [InlineData("keys/x.sh")]
    [InlineData("policy.db")]
    public async Task A_manifest_that_leads_out_of_the_folder_or_says_a_thing_twice_is_refused(string name)
    {
        await RewriteAsync(manifest => manifest with { Files = [.. manifest.Files, new BackupFile(name, 1, new string('0', 64))] });

        Assert.Contains("ファイルの名", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_in_a_later_form_is_refused_as_newer()
    {
        await RewriteAsync(manifest => manifest with { Format = 2 });

        Assert.Contains("新しい版", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_a_migration_that_this_program_does_not_know_is_refused_as_newer()
    {
        var file = Path.Combine(_backup, "policy.db");
        TestRecord.Ask(file, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0.0')");
        var changed = await PrivateFiles.DescribeAsync(file, "policy.db", CancellationToken.None);
        await RewriteAsync(manifest => manifest with
        {
            Migrations = [.. manifest.Migrations, "99990101000000_FromTheFuture"],
            Rows = new Dictionary<string, long>(manifest.Rows) { ["__EFMigrationsHistory"] = manifest.Rows["__EFMigrationsHistory"] + 1 },
            Files = [changed, .. manifest.Files.Skip(1)],
        });

        Assert.Contains("新しい版で作られています（99990101000000_FromTheFuture）", await _all.AssertRefusedAsync(_backup), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _all.Dispose();

        return ValueTask.CompletedTask;
    }

    // A manifest that was rewritten with care, its own hash too.
    private async Task RewriteAsync(Func<BackupManifest, BackupManifest> change)
    {
        var file = Path.Combine(_backup, "manifest.json");
        await File.WriteAllBytesAsync(file, change(BackupManifest.Read(await File.ReadAllBytesAsync(file))).ToBytes());
        var hash = (await PrivateFiles.DescribeAsync(file, "manifest.json", CancellationToken.None)).Sha256;
        await File.WriteAllTextAsync(Path.Combine(_backup, "manifest.sha256"), $"{hash}  manifest.json\n");
    }
}
