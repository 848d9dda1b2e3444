namespace Asahi.Policy.Domain.Policies;

/// <summary>経営課題の計画（様式2）。Null: not given in the source, or blank.</summary>
/// <param name="Vision">めざすべき将来像（最終的なめざす状態）。</param>
/// <param name="CurrentState">現状（課題設定の根拠となる現状・データ）。文章。</param>
/// <param name="Tables">現状のデータの表。</param>
/// <param name="Causes">要因分析。文章。</param>
/// <param name="Tasks">課題。文章。</param>
public sealed record IssuePlan(string? Vision, string? CurrentState, IReadOnlyList<DataTable> Tables, string? Causes, string? Tasks);
