namespace Asahi.Policy.Web.Verbs;

/// <summary>A folder that a person names on the command line; relative to where that person stands.</summary>
internal static class FolderOption
{
    /// <summary>Read from the command line alone: among all settings, an environment
    /// variable that happens to be called FROM would be taken for it.</summary>
    /// <returns>Null when it is not given.</returns>
    public static string? Find(string[] settings, string name) =>
        new ConfigurationBuilder().AddCommandLine(settings).Build()[name] is { Length: > 0 } folder
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))
            : null;

    public static int Missing(string name, string example)
    {
        Console.Error.WriteLine($"--{name}={example} を指定してください。");

        return 2;
    }
}
