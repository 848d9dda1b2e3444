namespace Asahi.Policy.Domain.Editions;

/// <summary>公開された区。</summary>
/// <param name="Code">区コード（例: asahi）。</param>
/// <param name="Name">区名（例: 旭区）。</param>
/// <param name="City">市名（例: 大阪市）。</param>
/// <param name="IsSample">見本の区かどうか。</param>
public sealed record PublishedWard(string Code, string Name, string City, bool IsSample = false);
