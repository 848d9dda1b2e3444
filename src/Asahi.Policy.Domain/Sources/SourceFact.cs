namespace Asahi.Policy.Domain.Sources;

/// <summary>原資料の事項と根拠。Kind, ward, year, licence or page of a document, and how that is known. Inferred ones are marked wherever the
/// document is shown.</summary>
public sealed class SourceFact
{
    /// <summary>値の最大の長さ。</summary>
    public const int ValueMaxLength = 200;

    /// <summary>理由の最大の長さ。</summary>
    public const int ReasonMaxLength = 1_000;

    private SourceFact()
    {
    }

    /// <summary>事項を作る。</summary>
    /// <param name="kind">事項。</param>
    /// <param name="value">値（例: CC BY 4.0）。</param>
    /// <param name="basis">根拠。</param>
    /// <param name="reason">記載の箇所、または推定の理由。</param>
    public SourceFact(FactKind kind, string value, FactBasis basis, string reason) =>
        (Kind, Value, Basis, Reason) = (kind, value, basis, reason);

    /// <summary>内部の番号。</summary>
    public int Id { get; private set; }

    /// <summary>事項。</summary>
    public FactKind Kind { get; private set; }

    /// <summary>値。</summary>
    public string Value { get; private set; } = "";

    /// <summary>根拠。</summary>
    public FactBasis Basis { get; private set; }

    /// <summary>記載の箇所、または推定の理由。</summary>
    public string Reason { get; private set; } = "";
}
