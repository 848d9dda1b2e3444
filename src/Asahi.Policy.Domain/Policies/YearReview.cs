namespace Asahi.Policy.Domain.Policies;

/// <summary>年度全体の自己評価（様式1）。Null: blank.</summary>
/// <param name="Achievements">年間の取組成果と今後取り組みたいこと。文章。</param>
/// <param name="Direction">解決すべき課題と今後の改善方向。文章。</param>
public sealed record YearReview(string? Achievements, string? Direction);
