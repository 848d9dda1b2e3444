using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Published;

/// <summary>版の一覧の一行。An edition without its content.</summary>
/// <param name="Number">版の番号。1 から。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="Note">注記。</param>
/// <param name="MadeAt">作成日時（UTC）。</param>
/// <param name="Sha256">内容のSHA-256。</param>
/// <param name="DecisionNumber">決裁番号。Null: not noted.</param>
/// <param name="DecisionDate">決裁日。Null: not noted.</param>
/// <param name="IsCurrent">公開中の版かどうか。</param>
public sealed record EditionSummary(
    int Number,
    EditionKind Kind,
    string Note,
    DateTime MadeAt,
    string Sha256,
    string? DecisionNumber,
    DateOnly? DecisionDate,
    bool IsCurrent)
{
    /// <summary>だれの承認によるか（例: 区長、区長（代決：副区長））。Null: nobody approved it here.</summary>
    public string? Authority { get; init; }
}
