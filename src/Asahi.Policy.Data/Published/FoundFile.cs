namespace Asahi.Policy.Data.Published;

/// <summary>見つかったファイル。By its SHA-256.</summary>
/// <param name="Ward">区コード。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="Number">版の番号。</param>
/// <param name="Name">版の中の名（例: forms/5.pdf）。</param>
public sealed record FoundFile(string Ward, int FiscalYear, int Number, string Name);
