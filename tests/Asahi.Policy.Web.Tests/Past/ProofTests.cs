using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Asahi.Policy.Web.Features.Proof;
using Asahi.Policy.Web.Tests.Support;

namespace Asahi.Policy.Web.Tests.Past;

/// <summary>What was public at a moment, checked by the commands of the page alone, on what was downloaded.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-proof-");
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _client = _site.CreateClient(new() { AllowAutoRedirect = false });
        await SecondEdition.PublishAsync(_site.Services);
    }

    [Fact]
    public async Task The_page_says_what_was_public_and_its_commands_agree()
    {
        using var answer = await _client.GetAsync("/asahi/2022/proof");
        var page = await TestSite.ParseAsync(answer);
        var content = await _client.GetByteArrayAsync("/asahi/2022/history/2/content.json");
        var ledger = await _client.GetStringAsync("/data/ledger.txt");
        var said = page.QuerySelector("section[aria-labelledby=answer]")!.TextContent;

        Assert.Contains("第2版", said, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(content)), said, StringComparison.Ordinal);
        Assert.Contains(ProofScript.Text, page.QuerySelector("pre")!.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var told = await RunAsync(ledger);
        Assert.DoesNotContain("合わない", told, StringComparison.Ordinal);
        Assert.Contains(told.Trim(), said, StringComparison.Ordinal); // the hash of the last line
    }

    [Theory]
    [InlineData("2022", "2023", "つながり")]
    [InlineData("区長", "市長", "言葉")]
    public async Task A_letter_that_was_changed_is_told(string from, string to, string words)
    {
        var ledger = await _client.GetStringAsync("/data/ledger.txt");
        var at = ledger.IndexOf(from, StringComparison.Ordinal);
        var told = await RunAsync(ledger[..at] + to + ledger[(at + from.Length)..]);

        Assert.Contains($"合わない（{words}）", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_line_that_was_changed_has_another_hash_than_the_page_says()
    {
        using var answer = await _client.GetAsync("/asahi/2022/proof");
        var told = await RunAsync((await _client.GetStringAsync("/data/ledger.txt")).Replace("Published", "Imported", StringComparison.Ordinal));

        Assert.DoesNotContain(told.Trim(), (await TestSite.ParseAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_dropped_is_told()
    {
        var lines = (await _client.GetStringAsync("/data/ledger.txt")).Split('\n');

        Assert.Contains("合わない（つながり）", await RunAsync(string.Join('\n', lines[2..])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001-01-01", HttpStatusCode.OK, "まだ公開していませんでした")]
    [InlineData("いつか", HttpStatusCode.UnprocessableEntity, "のように書いてください")]
    [InlineData("1900-01-01", HttpStatusCode.UnprocessableEntity, "古すぎる")]
    [InlineData("0500-01-01T00:00", HttpStatusCode.UnprocessableEntity, "古すぎる")]
    public async Task A_moment_without_anything_is_said(string at, HttpStatusCode status, string words)
    {
        using var answer = await _client.GetAsync($"/asahi/2022/proof?at={at}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, (await TestSite.ParseAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_year_that_never_was_there_is_no_proof() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/asahi/1999/proof")).StatusCode);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        _client.Dispose();

        return _site.DisposeAsync();
    }

    private async Task<string> RunAsync(string ledger)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "ledger.txt"), ledger);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", ProofScript.Text]) { RedirectStandardOutput = true, WorkingDirectory = _folder.FullName })!;
        var told = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        return told;
    }
}
