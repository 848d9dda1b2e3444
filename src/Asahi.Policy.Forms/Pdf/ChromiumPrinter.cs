using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Asahi.Policy.Forms.Pdf;

/// <summary>Chromium による PDF。Prints HTML to a tagged PDF with bookmarks: an empty profile each time, no network, a time limit, at most two at a
/// time. Scripts are shut out by the document's own content security policy: switched off, the browser does not print either.</summary>
public sealed class ChromiumPrinter : IPdfPrinter, IDisposable
{
    private const string NotFound = "この環境にはPDFを作るためのブラウザ（Chromium、Chrome、Edge）がありません";

    private readonly string? _browser;
    private readonly TimeSpan _limit;
    private readonly SemaphoreSlim _places = new(2, 2);

    /// <summary>ブラウザを選ぶ。</summary>
    /// <param name="browser">ブラウザの場所（<see cref="InstalledBrowser.Find"/>）。Null: there is none.</param>
    /// <param name="limit">一つの印刷にかけてよい時間。</param>
    public ChromiumPrinter(string? browser, TimeSpan? limit = null) => (_browser, _limit) = (browser, limit ?? TimeSpan.FromSeconds(60));

    /// <inheritdoc/>
    public string? Obstacle => _browser is null ? NotFound : null;

    /// <inheritdoc/>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default)
    {
        var browser = _browser ?? throw new PdfFailedException(NotFound);
        await _places.WaitAsync(cancellation);

        try
        {
            return await PrintInFolderAsync(browser, html, cancellation);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            throw new PdfFailedException("一時フォルダに書けないため、PDFを作れませんでした", full);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<byte[]> PrintInFolderAsync(string browser, string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("asahi-policy-pdf-");

        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "form.html"), Path.Combine(folder.FullName, "form.pdf"));
            await File.WriteAllTextAsync(input, html, new UTF8Encoding(false), cancellation);
            await RunAsync(browser, Arguments(folder.FullName, input, output), cancellation);

            return await ReadAsync(output, cancellation);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string input, string output) =>
    [
        "--headless",
        .. Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["--no-sandbox"] : Array.Empty<string>(), // Chromium refuses its sandbox to root
        "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--no-proxy-server",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-agent=Asahi.Policy", // becomes the PDF's creator; the real one would name the machine's system
        $"--user-data-dir={Path.Combine(folder, "profile")}",
        "--generate-pdf-document-outline", "--no-pdf-header-footer",
        $"--print-to-pdf={output}",
        new Uri(input).AbsoluteUri,
    ];

    private async Task RunAsync(string browser, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(browser, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Start(start);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_limit);

        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(deadline.Token),
                process.StandardError.ReadToEndAsync(deadline.Token),
                process.WaitForExitAsync(deadline.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PdfFailedException($"PDFの作成が{_limit.TotalSeconds:0}秒で終わらなかったため、止めました");
        }
        finally
        {
            await KillAsync(process);
        }

        if (process.ExitCode != 0)
        {
            throw new PdfFailedException($"ブラウザがPDFを作れずに終わりました（終了コード {process.ExitCode}）");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new PdfFailedException("ブラウザを起動できませんでした");
        }
        catch (Win32Exception denied)
        {
            throw new PdfFailedException("ブラウザを起動できませんでした", denied);
        }
    }

    private static async Task KillAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<byte[]> ReadAsync(string output, CancellationToken cancellation)
    {
        var pdf = File.Exists(output) ? await File.ReadAllBytesAsync(output, cancellation) : [];

        return pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : throw new PdfFailedException("ブラウザがPDFを書き出しませんでした");
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser may still be leaving; the folder for temporary files is swept by the system.
        }
        catch (UnauthorizedAccessException)
        {
            // As above, on Windows.
        }
    }
}
