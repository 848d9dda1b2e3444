using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Ledgers;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>台帳の一行になるもの。A row of the workbook, its columns by their names, and what has become of it so far.</summary>
/// <param name="number">ブック全体を通した番号。</param>
/// <param name="sheet">シートの名。</param>
/// <param name="row">行。</param>
internal sealed partial class BookLine(int number, string sheet, BookRow row)
{
    private const int SureDigits = 15;

    private Dictionary<string, int> _columns = [];
    private string? _text;

    public int Number => number;

    public string Text => _text ??= row.Line;

    public BookRow Row => row;

    /// <summary>Null: of no table of ours.</summary>
    public FlatShape? Shape { get; private set; }

    public LineFate Fate { get; private set; } = LineFate.NotUnderstood;

    public string? Field { get; private set; }

    public string? Fault { get; private set; }

    public bool IsByHand { get; private set; }

    /// <summary>Whether it is still to be read.</summary>
    public bool IsOpen => Shape is not null && Fate == LineFate.NotUnderstood && Fault is null && !IsByHand;

    /// <summary>What a column says. Empty: blank, or there is no such column.</summary>
    public string this[string column] => Cell(column).Text;

    public LedgerLine Entry => new(number, Text, Fate, Field) { Fault = Fault, IsByHand = IsByHand };

    public void BeOf(FlatShape shape, Dictionary<string, int> columns) => (Shape, _columns) = (shape, columns);

    public void Place(string field) => (Fate, Field) = (LineFate.Placed, field);

    public void Pass(string? field = null) => (Fate, Field) = (LineFate.Furniture, field);

    public void PassByHand() => (Fate, IsByHand) = (LineFate.Furniture, true);

    public void LeaveByHand() => (Fate, IsByHand) = (LineFate.NotUnderstood, true);

    /// <summary>The first fault of a row is the one that is told.</summary>
    public void Fail(string message) =>
        (Fate, Fault) = (LineFate.NotUnderstood, Fault ?? $"「{sheet}」の{row.Number}行目：{message}");

    public BookCell Cell(string column) => _columns.TryGetValue(column, out var at) ? row[at] : BookCell.Blank;

    /// <summary>A number of an item. Null: blank, or at fault.</summary>
    public ItemCode? Code(string column)
    {
        var cell = Cell(column);

        if (cell.IsBlank)
        {
            return null;
        }

        if (cell.Kind is BookCellKind.Date || DateLike().IsMatch(TextFolding.Fold(cell.Text).Trim()))
        {
            Fail("番号が日付に変わっています。表計算ソフトが「1-2」などを日付とみなしたためです。セルの書式を「文字列」にして、番号を入れ直してください");
        }
        else if (cell.Kind != BookCellKind.Error && ItemCode.TryParse(cell.Text, out var code))
        {
            return code;
        }
        else
        {
            Fail($"番号「{cell.Text}」を読めません（1、1-2、1-2-5 の形）");
        }

        return null;
    }

    /// <summary>A whole number. Null: blank, or at fault.</summary>
    public long? Whole(string column, string label)
    {
        var number = Figure(column, label);

        if (number is { } it && (it != decimal.Truncate(it) || it is < long.MinValue or > long.MaxValue))
        {
            Fail($"{label}「{this[column]}」は、整数ではありません");

            return null;
        }

        return (long?)number;
    }

    /// <summary>A number. Null: blank, or at fault.</summary>
    public decimal? Figure(string column, string label)
    {
        var cell = Cell(column);

        if (cell.IsBlank)
        {
            return null;
        }

        if (cell.Kind == BookCellKind.Date)
        {
            Fail($"{label}が日付に変わっています。セルの書式を「標準」にして、数を入れ直してください");
        }
        else if (cell.Kind == BookCellKind.Error)
        {
            Fail($"{label}に、計算の誤り（{cell.Text}）があります");
        }
        else if (cell.Kind == BookCellKind.Number ? TryStored(cell.Text, out var number) : Figures.TryRead(cell.Text, out number))
        {
            return Measure.Plain(number);
        }
        else
        {
            Fail($"{label}「{cell.Text}」は、数ではありません");
        }

        return null;
    }

    /// <summary>A text. Null: blank.</summary>
    public string? Words(string column)
    {
        var cell = Cell(column);

        if (cell.Kind == BookCellKind.Error)
        {
            Fail($"計算の誤り（{cell.Text}）があります");
        }

        return cell.Text.Length == 0 ? null : cell.Text;
    }

    // More figures than a spreadsheet knows of are those of its binary fraction: 78.900000000000006.
    private static bool TryStored(string text, out decimal number)
    {
        var stored = text.Count(char.IsAsciiDigit) > SureDigits
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary)
                ? binary.ToString("G15", CultureInfo.InvariantCulture)
                : text;

        return decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(
        @"^(?:[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[ T].*)?|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?"
        + "|[0-9]{1,2}-[A-Za-z]{3}(?:-[0-9]{2,4})?|[A-Za-z]{3}-[0-9]{1,4})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex DateLike();
}
