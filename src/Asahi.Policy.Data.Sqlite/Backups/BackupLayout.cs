using System.Text.RegularExpressions;

namespace Asahi.Policy.Data.Sqlite.Backups;

/// <summary>バックアップの中の名。The same names as in the data directory, the manifest and its SHA-256 apart.</summary>
internal static partial class BackupLayout
{
    public const string Database = "policy.db";
    public const string Keys = "keys";
    public const string Manifest = "manifest.json";

    // In the form that sha256sum -c reads, so that a manifest can be checked without the program, too.
    public const string ManifestHash = "manifest.sha256";

    public static string HashLine(string sha256) => $"{sha256}  {Manifest}\n";

    /// <summary>Whether a name in a manifest is one that a backup may have; any other could lead out of the folder.</summary>
    public static bool MayHave(string name) => name == Database || KeyFile().IsMatch(name);

    [GeneratedRegex(@"\Akeys/[^./\\\x00-\x1f][^/\\\x00-\x1f]*\.xml\z")]
    private static partial Regex KeyFile();
}
