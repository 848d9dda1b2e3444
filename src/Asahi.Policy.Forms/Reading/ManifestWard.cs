namespace Asahi.Policy.Forms.Reading;

/// <summary>目録の区。</summary>
/// <param name="Code">区コード（例: asahi）。</param>
/// <param name="Name">区名（例: 旭区）。</param>
/// <param name="City">市名（例: 大阪市）。</param>
public sealed record ManifestWard(string Code, string Name, string City);
