using System.Runtime.CompilerServices;
using System.Text;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Forms.Reading;
using Asahi.Policy.Forms.Reading.Documents;

namespace Asahi.Policy.Forms.Tests.Support;

/// <summary>The two real documents.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../seeds"));

    public static ManifestEntry Page => Entry(SourceKind.PolicyPage);

    public static ManifestEntry Table => Entry(SourceKind.ResultsTable);

    public static byte[] Bytes(ManifestEntry entry) => File.ReadAllBytes(Path.Combine(Folder, entry.File));

    public static string Text(ManifestEntry entry) => Encoding.UTF8.GetString(Bytes(entry));

    public static OperatingPolicy Read(ManifestEntry entry) => SourceReader.ReadPolicy(entry, Bytes(entry));

    public static OperatingPolicy Read(ManifestEntry entry, string text) => SourceReader.ReadPolicy(entry, Encoding.UTF8.GetBytes(text));

    private static ManifestEntry Entry(SourceKind kind) => SourceManifest.Load(Folder).Documents.Single(entry => entry.Kind == kind);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
