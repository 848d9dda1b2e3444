namespace Asahi.Policy.Data.Published;

/// <summary>すべての版の一覧の一行。</summary>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Edition">版。</param>
public sealed record ListedEdition(string Ward, int FiscalYear, EditionSummary Edition);
