using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading;

/// <summary>目録の事項。</summary>
/// <param name="Kind">事項。</param>
/// <param name="Value">値。</param>
/// <param name="Basis">根拠。</param>
/// <param name="Reason">記載の箇所、または推定の理由。</param>
public sealed record ManifestFact(FactKind Kind, string Value, FactBasis Basis, string Reason);
