using System.Diagnostics;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Startup;

/// <summary>What the program writes is for its own user, whatever was left open before and however the program is started.</summary>
public sealed partial class OwnFilesTests : IDisposable
{
    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly VerbFolder _folder = new();

    [Theory]
    [InlineData("022")]
    [InlineData("000")]
    [InlineData("027")]
    public async Task Nothing_in_the_data_directory_is_open_to_others(string umask)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // As a former program, a restore by hand and an unhappy copy may have left it.
        _folder.Prepare();
        Directory.CreateDirectory(Path.Combine(_folder.Data, "keys"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "policy.db.before-migration"), "x");
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "keys", "note.txt"), "x");

        foreach (var entry in Entries())
        {
            File.SetUnixFileMode(entry, Directory.Exists(entry) ? (UnixFileMode)0b111_101_101 : (UnixFileMode)0b110_100_100);
        }

        Assert.NotEmpty(Open());

        using var portal = await StartAsync(umask);
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var page = await client.GetAsync("/staff/sign-in"); // makes a key
        using var data = await client.GetAsync("/data/all.json"); // makes a file
        Assert.True(data.IsSuccessStatusCode);

        Assert.Contains(Entries(), entry => entry.EndsWith("policy.db-wal", StringComparison.Ordinal));
        Assert.Contains(Entries(), entry => Path.GetFileName(entry).StartsWith("key-", StringComparison.Ordinal));
        Assert.Empty(Open());
        Assert.Equal("0077", Umask().Match(await File.ReadAllTextAsync($"/proc/{portal.Process.Id}/status")).Groups[1].Value);
    }

    [Fact]
    public async Task A_new_one_is_closed_from_the_first_moment()
    {
        using var portal = await StartAsync("000");
        Assert.Empty(Open());
        Assert.NotEmpty(Entries());
    }

    [Fact]
    public async Task A_backup_without_the_keys_says_what_will_be_lost_before_it_is_restored()
    {
        _folder.Prepare();
        await using (var staff = new StaffSite(new TestSite { UseHttps = true, Folder = _folder.Data }))
        {
            await staff.AddAsync("kanri", Duty.Administrator);
            await staff.AddAsync("kucho", Duty.Mayor);
        }

        var whole = await _folder.BackUpHereAsync();
        var (_, sound) = await RestoreAsync(whole, "sound");
        Assert.DoesNotContain("鍵（keys/）がありません", sound, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(_folder.Data, "keys"), recursive: true);
        var without = await _folder.BackUpHereAsync();
        var (code, output) = await RestoreAsync(without, "without");
        Assert.Equal(0, code);
        Assert.Contains("2人の認証アプリの確認コードは使えなくなります", output, StringComparison.Ordinal);
        Assert.True(output.IndexOf("2人の", StringComparison.Ordinal) < output.IndexOf("復元しました", StringComparison.Ordinal));

        // The way back that it names.
        var (reset, said) = await ProgramHere.RunAsync("staff", "reset", "--login=kanri", $"--Data:Directory={_folder["without"]}");
        Assert.True(reset == 0, said);
        Assert.Contains("/staff/invitation?person=", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Code, string Output)> RestoreAsync(string from, string to) =>
        ProgramHere.RunAsync("restore", $"--from={from}", $"--Data:Directory={_folder[to]}");

    private List<string> Entries() => [_folder.Data, .. Directory.EnumerateFileSystemEntries(_folder.Data, "*", SearchOption.AllDirectories)];

    private List<string> Open() => [.. Entries().Where(entry => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(entry) & OfOthers) != 0)];

    private async Task<Shell> StartAsync(string umask)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Asahi.Policy.Web.dll");
        var line = $"umask {umask}; exec dotnet '{program}' serve --urls=http://127.0.0.1:0 --Data:Directory='{_folder.Data}' --Pdf:Fonts=/no/fonts --Site:RequiresHttps=false --Files:Ahead=false";
        var process = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { RedirectStandardOutput = true })!;

        while (await process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (Address().Match(said) is { Success: true } address)
            {
                _ = process.StandardOutput.ReadToEndAsync();

                return new Shell(process, new Uri(address.Value));
            }
        }

        throw new InvalidOperationException("The portal ended.");
    }

    [GeneratedRegex(@"(?<=動いています：)\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"Umask:\s*([0-7]+)")]
    private static partial Regex Umask();

    private sealed record Shell(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
