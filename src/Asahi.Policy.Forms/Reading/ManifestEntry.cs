using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Sources;

namespace Asahi.Policy.Forms.Reading;

/// <summary>目録の一件。</summary>
/// <param name="File">ファイル名。</param>
/// <param name="Sha256">SHA-256（小文字の16進）。The document must be the very one that was described.</param>
/// <param name="Kind">種類。</param>
/// <param name="Title">資料の表題。</param>
/// <param name="Ward">区。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Address">元のページの所在（https）。Null: not known.</param>
/// <param name="Facts">事項と根拠。One for each <see cref="FactKind"/>.</param>
/// <param name="Stages">その年度の様式にある段階。Null: not known.</param>
public sealed record ManifestEntry(
    string File,
    string Sha256,
    SourceKind Kind,
    string Title,
    ManifestWard Ward,
    int FiscalYear,
    string? Address,
    IReadOnlyList<ManifestFact> Facts,
    IReadOnlyList<FormStage>? Stages = null);

/// <summary>目録の事項。</summary>
/// <param name="Kind">事項。</param>
/// <param name="Value">値。</param>
/// <param name="Basis">根拠。</param>
/// <param name="Reason">記載の箇所、または推定の理由。</param>
public sealed record ManifestFact(FactKind Kind, string Value, FactBasis Basis, string Reason);
