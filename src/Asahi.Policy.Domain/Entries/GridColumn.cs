namespace Asahi.Policy.Domain.Entries;

/// <summary>一覧入力の列。</summary>
/// <param name="Label">見出し。</param>
/// <param name="Cell">欄の形。</param>
/// <param name="Rows">行の組。Null: a field of the entry itself.</param>
/// <param name="Row">行の名。Null: a field, or rows that are lines of the grid.</param>
public sealed record GridColumn(string Label, EntryCell Cell, EntryRows? Rows = null, string? Row = null)
{
    /// <summary>ある行のこの列の欄の名（例: results-of.K.actual）。As <see cref="EntryTyped"/> has it.</summary>
    /// <param name="line">行の名。Null: the line is an item.</param>
    public string NameIn(string? line) => Rows is null ? Cell.Key : EntryTyped.NameOf(Rows, Row ?? line ?? "", Cell);

    /// <summary>評価のうちの欄かどうか。Of an item that is out of scope it stays blank.</summary>
    /// <param name="form">その項目の欄の組。</param>
    public bool IsEvaluated(EntryForm form) => form.OutOfScope is not null && (Rows is null || Rows.Evaluated.Contains(Cell.Key));
}
