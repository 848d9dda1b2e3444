using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Scopes;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Data.Drafts;

/// <summary>決着していない候補のあらまし。Without its content.</summary>
/// <param name="Id">内部の番号。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="PreparedAt">準備した日時（UTC）。</param>
/// <param name="PreparedById">準備した職員の内部の番号。</param>
/// <param name="Scope">公開の範囲。</param>
/// <param name="FiresAt">公開する日時（UTC）。Null: it waits for approval.</param>
public sealed record PendingCandidate(
    int Id,
    EditionKind Kind,
    DateTime PreparedAt,
    int PreparedById,
    PublicationScope Scope,
    DateTime? FiresAt)
{
    /// <summary>何を待っているか（例: 区長の承認を待っています）。</summary>
    /// <param name="mayor">区長の呼び名。</param>
    public string Waits(string mayor) => FiresAt is { } at
        ? $"{mayor}に承認され、{JapanTime.Moment(at)}の公開を待っています"
        : $"{mayor}の承認を待っています";
}
