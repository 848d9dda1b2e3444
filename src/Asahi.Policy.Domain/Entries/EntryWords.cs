using System.Globalization;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>記入をことばにする。What an entry says, field by field, in the order of the form; what is blank is left out.</summary>
public static class EntryWords
{
    /// <summary>すべての欄。</summary>
    public static IEnumerable<SaidField> Of(EntryForm form, EntryReading reading)
    {
        var typed = form.Read(reading);

        return form.Parts.SelectMany(part => part switch
        {
            EntryField { Set: { } set } when (reading.Content.Value as Review)?.On(set.Id) is { } judgement =>
                [new SaidField(part.Key, part.Label, AnswerWords.Of(set, judgement))],
            EntryField field => OfField(field, typed),
            EntryRows rows => OfRows(rows, typed.RowsOf(rows), reading),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        });
    }

    /// <summary>行だけ。</summary>
    public static IEnumerable<SaidField> RowsOf(EntryTyped typed) =>
        typed.Form.Rows.SelectMany(rows => OfRows(rows, typed.RowsOf(rows), null));

    private static IEnumerable<SaidField> OfField(EntryField field, EntryTyped typed) =>
        typed[field].Length == 0 ? [] : [new SaidField(field.Key, field.Label, field.Words(typed[field]))];

    private static IEnumerable<SaidField> OfRows(EntryRows rows, IReadOnlyList<EntryRow> all, EntryReading? reading)
    {
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].IsBlank && rows.SaidWhenBlank is null)
            {
                continue;
            }

            var (label, value) = rows.Said?.Invoke(all[at])
                ?? (Label(rows, all, at, reading), all[at].IsBlank ? rows.SaidWhenBlank! : Words(rows, all[at]));

            yield return new SaidField($"{rows.Key}/{all[at].Key}", label, value);
        }
    }

    private static string Label(EntryRows rows, IReadOnlyList<EntryRow> all, int at, EntryReading? reading)
    {
        if (reading is not null && rows.Title?.Invoke(reading, all[at].Key) is { } title)
        {
            return title;
        }

        var name = all.Count == 1 ? rows.RowName : string.Create(CultureInfo.InvariantCulture, $"{rows.RowName}{at + 1}");

        return rows.IsFixed ? $"{name}の実績" : name;
    }

    private static string Words(EntryRows rows, EntryRow row) => string.Join('\n', rows.Cells
        .Where(cell => row[cell.Key].Length > 0)
        .Select(cell => cell.IsBare ? row[cell.Key] : $"{cell.Label}：{cell.Words(row[cell.Key]).Replace('\n', '、')}"));
}

/// <summary>ことばにした欄。</summary>
/// <param name="Key">欄の名。</param>
/// <param name="Label">見出し。</param>
/// <param name="Value">値。A mark is followed by its official words, an amount by its unit.</param>
public sealed record SaidField(string Key, string Label, string Value);
