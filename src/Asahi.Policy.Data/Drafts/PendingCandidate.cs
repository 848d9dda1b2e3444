using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Data.Drafts;

/// <summary>承認待ちの候補のあらまし。Without its content.</summary>
/// <param name="Id">内部の番号。</param>
/// <param name="Kind">版の種類。</param>
/// <param name="PreparedAt">準備した日時（UTC）。</param>
/// <param name="PreparedById">準備した職員の内部の番号。</param>
public sealed record PendingCandidate(int Id, EditionKind Kind, DateTime PreparedAt, int PreparedById);
