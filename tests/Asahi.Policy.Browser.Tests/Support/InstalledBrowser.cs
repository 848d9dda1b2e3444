namespace Asahi.Policy.Browser.Tests.Support;

/// <summary>A Chromium, Chrome or Edge of this machine.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] _commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];

    /// <summary>Its path. Null: there is none.</summary>
    public static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

        return _commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command))).FirstOrDefault(File.Exists);
    }
}
