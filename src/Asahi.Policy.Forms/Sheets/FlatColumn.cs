namespace Asahi.Policy.Forms.Sheets;

/// <summary>機械で読む表の列。What it is called, and what stands in it: the data dictionary is drawn from this.</summary>
/// <param name="Name">英字の名。Stable, one of a kind within its table.</param>
/// <param name="Header">列の見出し。</param>
/// <param name="Kind">値の種類。</param>
/// <param name="Meaning">何を表すか。</param>
/// <param name="Blank">空欄が何を表すか。Null: never blank.</param>
/// <param name="Unit">単位。Null: none.</param>
public sealed record FlatColumn(string Name, string Header, FlatKind Kind, string Meaning, string? Blank = null, string? Unit = null);
