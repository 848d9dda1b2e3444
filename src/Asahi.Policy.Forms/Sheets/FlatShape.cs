namespace Asahi.Policy.Forms.Sheets;

/// <summary>機械で読む表の形。The same for the sheet of a workbook, the CSV and the data dictionary.</summary>
/// <param name="Key">アドレスとファイル名での名（例: budgets）。</param>
/// <param name="Name">名（例: 予算・決算）。</param>
/// <param name="Meaning">一行が何を表すか。</param>
/// <param name="Columns">列。</param>
public sealed record FlatShape(string Key, string Name, string Meaning, IReadOnlyList<FlatColumn> Columns);
