using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>Backup, verify and restore as a person types them; in processes of their own beside a portal that serves, and once where they are
/// refused.</summary>
public sealed class BackupVerbTests : IDisposable
{
    private static readonly string[] _addresses = ["/", "/asahi/2021", "/asahi/2022/results", "/asahi/2021/sources", "/asahi/2021/forms/5", "/asahi/2021/forms/5.xlsx"];

    private readonly VerbFolder _folder = new();

    [Fact]
    public async Task What_is_backed_up_while_a_portal_serves_and_restored_elsewhere_is_served_with_the_same_bytes()
    {
        _folder.Prepare();
        var (portal, address) = await Running.ServeAsync(_folder.Data);
        string backup;
        IReadOnlyList<byte[]> before;

        using (portal)
        {
            before = await ReadAsync(address);
            Assert.Contains("検査しました", (await _folder.RunAsync("verify")).Output, StringComparison.Ordinal);
            backup = await _folder.BackUpAsync();
            Assert.False(portal.Process.HasExited);
        }

        Assert.Equal(0, (await _folder.RunHereAsync("verify", $"--from={backup}")).Code);
        var (code, output) = await Running.ToEndAsync("restore", $"--from={backup}", $"--Data:Directory={_folder.Restored}");
        Assert.True(code == 0, output);
        Assert.Contains($"serve --Data:Directory={_folder.Restored}", output, StringComparison.Ordinal);
        var (second, secondAddress) = await Running.ServeAsync(_folder.Restored);

        using (second)
        {
            Assert.Equal(before, await ReadAsync(secondAddress));
        }
    }

    [Fact]
    public async Task A_backup_says_where_it_is_and_what_is_in_it()
    {
        _folder.Prepare();
        var (code, output) = await _folder.RunAsync("backup", $"--to={_folder.Backups}");

        Assert.Equal(0, code);
        Assert.Contains($"バックアップを作りました：{Assert.Single(_folder.Finished())}", output, StringComparison.Ordinal);
        Assert.Contains("区 1、運営方針 2、版 2、版のファイル 2", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", 2, "--to=")]
    [InlineData("restore", 2, "--from=")]
    [InlineData("verify --from=", 2, "--from=")]
    [InlineData("verify", 1, "policy.db がありません")]
    [InlineData("verify --from=/no/where", 1, "がありません")]
    [InlineData("restore --from=/no/where", 1, "がありません")]
    public async Task What_is_missing_is_told_in_one_line_and_nothing_is_made(string line, int expected, string said)
    {
        var words = line.Split(' ');
        var (code, output) = await _folder.RunAsync(words[0], words[1..]);

        Assert.Equal(expected, code);
        Assert.Contains(said, Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder.Data));
    }

    [Fact]
    public async Task Without_data_there_is_no_backup()
    {
        var (code, output) = await _folder.RunAsync("backup", $"--to={_folder.Backups}");

        Assert.Equal(1, code);
        Assert.Equal($"データベース {_folder.Data}/policy.db がありません。Data:Directory が正しいか、確かめてください。", output.Trim());
        Assert.False(Path.Exists(_folder.Data));
        Assert.False(Path.Exists(_folder.Backups));
    }

    [Fact]
    public async Task Verify_says_each_defect_in_a_line_and_restore_refuses()
    {
        _folder.Prepare();
        var backup = await _folder.BackUpHereAsync();
        await File.AppendAllTextAsync(Path.Combine(backup, "policy.db"), "x");
        await File.WriteAllTextAsync(Path.Combine(backup, "extra.txt"), "x");

        var (code, output) = await _folder.RunHereAsync("verify", $"--from={backup}");
        Assert.Equal(1, code);
        Assert.Collection(
            output.TrimEnd().Split('\n'),
            line => Assert.StartsWith("extra.txt は、目録にない", line, StringComparison.Ordinal),
            line => Assert.StartsWith("policy.db の大きさが違います", line, StringComparison.Ordinal),
            line => Assert.EndsWith("欠けが 2 件あります。", line, StringComparison.Ordinal));

        Assert.Equal(1, (await ProgramHere.RunAsync("restore", $"--from={backup}", $"--Data:Directory={_folder.Restored}")).Code);
        Assert.False(Path.Exists(_folder.Restored));
    }

    [Fact]
    public async Task Data_that_are_there_are_never_restored_over()
    {
        _folder.Prepare();
        var backup = await _folder.BackUpHereAsync();
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder.Data, "policy.db"));

        var (code, output) = await _folder.RunHereAsync("restore", $"--from={backup}");
        Assert.Equal(1, code);
        Assert.Contains("空ではありません", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_folder.Data, "policy.db")));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<IReadOnlyList<byte[]>> ReadAsync(Uri portal)
    {
        using var visitor = new HttpClient { BaseAddress = portal };
        var pages = new List<byte[]>();

        foreach (var address in _addresses)
        {
            pages.Add(await visitor.GetByteArrayAsync(address));
        }

        return pages;
    }
}
