using System.Runtime.CompilerServices;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The files of the project, as they stand in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    /// <summary>Source files below a folder, without what builds made and without generated migrations.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
