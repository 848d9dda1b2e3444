using System.Diagnostics;
using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Forms.Tests.Drawing;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PrinterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-printer-");

    [Fact]
    public async Task Without_a_browser_it_says_so()
    {
        using var printer = new ChromiumPrinter(null);

        Assert.Contains("ブラウザ", printer.Obstacle, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PdfFailedException>(() => printer.PrintAsync("<p>試し</p>"));
    }

    [Fact]
    public void A_browser_that_was_configured_and_is_not_there_is_not_replaced_by_another() =>
        Assert.Null(InstalledBrowser.Find(Path.Combine(_folder.FullName, "no-browser")));

    [Fact]
    public async Task A_browser_that_fails_gives_a_reason()
    {
        using var printer = new ChromiumPrinter(Script("exit 3"));

        var failed = await Assert.ThrowsAsync<PdfFailedException>(() => printer.PrintAsync("<p>試し</p>"));
        Assert.Contains("終了コード 3", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_writes_no_pdf_gives_a_reason()
    {
        using var printer = new ChromiumPrinter(Script("for a; do case $a in --print-to-pdf=*) echo text > \"${a#*=}\";; esac; done"));

        Assert.Contains("書き出しませんでした", (await Assert.ThrowsAsync<PdfFailedException>(() => printer.PrintAsync("<p>試し</p>"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_hangs_is_stopped_with_all_it_started()
    {
        var child = Path.Combine(_folder.FullName, "child");
        using var printer = new ChromiumPrinter(Script($"sleep 300 & echo $! > {child}; wait"), TimeSpan.FromSeconds(3));

        var failed = await Assert.ThrowsAsync<PdfFailedException>(() => printer.PrintAsync("<p>試し</p>"));
        Assert.Contains("終わらなかった", failed.Message, StringComparison.Ordinal);
        await AssertGoneAsync(child);
    }

    [Fact]
    public async Task Who_gives_up_leaves_no_browser_behind()
    {
        var child = Path.Combine(_folder.FullName, "child");
        using var printer = new ChromiumPrinter(Script($"sleep 300 & echo $! > {child}; wait"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printer.PrintAsync("<p>試し</p>", patience.Token));
        await AssertGoneAsync(child);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Script(string body)
    {
        var file = Path.Combine(_folder.FullName, "browser");
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return file;
    }

    // What was killed takes a moment to leave on a busy machine; what was not killed sleeps for five minutes.
    private static async Task AssertGoneAsync(string file)
    {
        var id = int.Parse(await File.ReadAllTextAsync(file), System.Globalization.CultureInfo.InvariantCulture);

        for (var tries = 0; tries < 100 && IsRunning(id); tries++)
        {
            await Task.Delay(100);
        }

        Assert.False(IsRunning(id), $"Process {id} is still there.");
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);

            // A killed process that nobody has waited for is still listed, as a zombie.
            return !process.HasExited && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
