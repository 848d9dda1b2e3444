namespace Asahi.Policy.Forms.Pdf;

/// <summary>機械にあるブラウザ。Finds a Chromium, Chrome or Edge that can print.</summary>
public static class InstalledBrowser
{
    private static readonly string[] _commands =
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] _places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>ブラウザを探す。</summary>
    /// <param name="configured">設定で指定された場所。Taken when it is not empty, and then no other.</param>
    /// <returns>Its path, or null when there is none.</returns>
    public static string? Find(string? configured = null)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return File.Exists(configured) ? configured : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

        return _commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command))).Concat(_places).FirstOrDefault(File.Exists);
    }
}
