namespace Asahi.Policy.Domain.Policies;

/// <summary>指標の一年の値。</summary>
/// <param name="FiscalYear">年度。</param>
/// <param name="Value">値。単位は指標のもの。Null: not measured in that year.</param>
/// <param name="IsNewDefinition">この年度から測り方が変わったかどうか。A line must not be drawn across the change.</param>
public sealed record SeriesPoint(int FiscalYear, decimal? Value, bool IsNewDefinition = false);
