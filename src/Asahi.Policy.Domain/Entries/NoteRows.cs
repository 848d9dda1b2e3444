using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>経過の注記の行。</summary>
internal static class NoteRows
{
    private static readonly EntryCell _date = new("date", "日付", FieldKind.Day) { IsVital = true, Hint = "例：2022-06-10" };

    private static readonly EntryCell _text = new("text", "文", FieldKind.Line)
    {
        IsVital = true,
        Limit = ProgressNote.TextMaxLength,
    };

    public static EntryRows Rows { get; } = new(
        "notes",
        "経過の注記",
        "注記",
        [_date, _text],
        reading => RowKeys.Of(
            Statement(reading.Content).Notes,
            note => CellFigures.Text(note.Date),
            note => new Dictionary<string, string> { [_date.Key] = CellFigures.Text(note.Date), [_text.Key] = note.Text }),
        (reading, rows) => reading.Content with
        {
            Value = Statement(reading.Content) with
            {
                Notes =
                [
                    .. rows.Where(row => !row.IsBlank)
                        .Select(row => new ProgressNote(CellFigures.Day(row[_date.Key]) ?? default, row[_text.Key])),
                ],
            },
        })
    {
        Said = row => (CellFigures.Day(row[_date.Key]) is { } day ? Wareki.Date(day) : "", row[_text.Key]),
        Hint = "区のページの初めに載せる、段階を加えた日と文です。",
    };

    private static PolicyStatement Statement(EntryContent content) => (PolicyStatement)content.Value;
}
