using System.Diagnostics;
using Asahi.Policy.Forms.Pdf;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A browser that does what it is told, and prints as the real one does as soon as it is mended.</summary>
internal sealed class FakeBrowser : IDisposable
{
    /// <summary>Ended by the machine, as when memory runs out.</summary>
    public const string Killed = "kill -KILL $$";

    /// <summary>Stands still, and so does a helper of it.</summary>
    public const string Hanging = "sleep 600 & sleep 600";

    /// <summary>The real one, killed from outside as soon as it has begun to work in its profile.</summary>
    public const string KilledWhilePrinting = """
        for word in "$@"; do case "$word" in --user-data-dir=*) profile="${word#--user-data-dir=}" ;; esac; done
        "$real" "$@" & browser=$!
        until [ -e "$profile/Default" ]; do sleep 0.01; done
        touch "$here/begun"
        kill -KILL $browser
        wait $browser
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asahi-policy-fake-browser-");

    public FakeBrowser(string deed)
    {
        File.WriteAllText(Place, $"""
            #!/bin/sh
            here={_folder.FullName}
            real="{InstalledBrowser.Find()}"
            [ -e "$here/works" ] && exec "$real" "$@"
            cd "$here"
            touch "$here/asked"
            {deed}
            """);

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Place, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string Place => Path.Combine(_folder.FullName, "browser");

    public bool WasAsked => Exists("asked");

    /// <summary>Whether the real one had begun.</summary>
    public bool HadBegun => Exists("begun");

    public void Mend() => File.WriteAllText(Path.Combine(_folder.FullName, "works"), "");

    /// <summary>Processes that it left. One that is ending counts only if it does not end within a while.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        IReadOnlyList<string> left = [];

        for (var time = 0; time < 50 && (time == 0 || left.Count > 0); time++)
        {
            await Task.Delay(time == 0 ? 0 : 100);
            left = [.. Process.GetProcesses().Where(IsOwn).Select(process => $"{process.Id} {process.ProcessName}")];
        }

        return left;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // What it starts works in its folder, too. A process that has ended and was not yet buried works nowhere.
    private bool IsOwn(Process process)
    {
        try
        {
            return new FileInfo($"/proc/{process.Id}/cwd").LinkTarget == _folder.FullName;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Exists(string name) => File.Exists(Path.Combine(_folder.FullName, name));
}
