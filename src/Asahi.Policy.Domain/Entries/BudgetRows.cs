using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>予算と決算の行。</summary>
internal static class BudgetRows
{
    private const string None = CellFigures.NoAmount;

    private static readonly EntryCell _year = new("year", "年度", FieldKind.Year) { IsVital = true, Hint = "例：令和4年度" };

    private static readonly EntryCell _kind = new("kind", "種類", FieldKind.Choice)
    {
        IsVital = true,
        Options = [.. Enum.GetValues<BudgetKind>().Select(it => new FieldOption(it.ToString(), it.Name()))],
    };

    private static readonly EntryCell _amount = new("amount", "額（千円）", FieldKind.Amount)
    {
        Hint = "額をつけないときは「―」。0は、ゼロ円です。",
        Check = text => text == None ? null : CellFigures.AmountFault("額", text),
        Options = [new FieldOption(None, "額なし")],
    };

    /// <summary>計画の時の予算と、前の年度までの決算。</summary>
    public static EntryRows Plan { get; } = Rows("budgets", "予算と決算", "予算・決算", [_year, _kind, _amount], null) with
    {
        Identity = [_year.Key, _kind.Key],
        Check = (row, year) => CellFigures.Year(row[_year.Key]) == year && row[_kind.Key] == nameof(BudgetKind.Settled)
            ? (_kind.Key, $"{new FiscalYear(year).Era}の決算額は、自己評価の「当年度の決算額」に入力してください")
            : null,
        Said = row => (Name(row[_kind.Key], row[_year.Key]), Said(row)),
        Grid = Columns(year =>
        [
            KeyOf(BudgetKind.Settled, year - 2),
            KeyOf(BudgetKind.Planned, year - 1),
            KeyOf(BudgetKind.Planned, year),
        ]),
    };

    /// <summary>当年度の決算。</summary>
    public static EntryRows Settled { get; } = Rows("settled", "当年度の決算額", "決算額", [_amount], FormStage.SelfEvaluation) with
    {
        IsFixed = true,
        Said = row => (Name(nameof(BudgetKind.Settled), row.Key[1..]), Said(row)),
        Grid = Columns(year => [KeyOf(BudgetKind.Settled, year)]),
    };

    private static EntryRows Rows(string key, string label, string name, IReadOnlyList<EntryCell> cells, FormStage? fixedAt) => new(
        key,
        label,
        name,
        cells,
        reading => fixedAt is null
            ? [.. reading.Content.Budgets.Select(Row)]
            : [reading.Content.Budgets.FirstOrDefault(it => IsSettled(it, reading)) is { } settled ? Row(settled) : Blank(reading)],
        (reading, rows) => reading.Content with
        {
            Budgets =
            [
                .. rows.Where(row => row[_amount.Key].Length > 0 || (fixedAt is null && !row.IsBlank))
                    .Select(row => Amount(row, reading, fixedAt is not null))
                    .OfType<BudgetAmount>()
                    .DistinctBy(it => (it.FiscalYear, it.Kind))
                    .OrderBy(it => (it.FiscalYear, it.Kind)),
            ],
        });

    private static string Name(string kind, string year) =>
        $"{(kind == nameof(BudgetKind.Planned) ? "予算" : "決算")} {(CellFigures.Year(year) is { } it ? new FiscalYear(it).Era : "")}";

    // A line without an amount says something else than no line.
    private static string Said(EntryRow row) => row[_amount.Key] is { Length: > 0 } amount && amount != None
        ? $"{amount}{ThousandYen.Unit}"
        : "額の記載なし";

    private static bool IsSettled(BudgetAmount it, EntryReading reading) =>
        it.Kind == BudgetKind.Settled && it.FiscalYear == reading.FiscalYear;

    private static string KeyOf(BudgetKind kind, int year) => kind.ToString()[0] + CellFigures.Text(year);

    private static GridRows Columns(Func<int, IReadOnlyList<string>> standing) => new(_amount.Key)
    {
        Standing = standing,
        ColumnName = key => Parse(key) is var (kind, year) ? $"{new FiscalYear(year).Era}{kind.Name()}（{ThousandYen.Unit}）" : key,
        Begin = key => Parse(key) is var (kind, year) ? Row(new BudgetAmount(year, kind, null)) : null,
    };

    // The name of a row that is read from the record.
    private static (BudgetKind Kind, int Year)? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<BudgetKind>())
        {
            if (key.Length > 1 && CellFigures.Year(key[1..]) is { } year && KeyOf(kind, year) == key)
            {
                return (kind, year);
            }
        }

        return null;
    }

    private static EntryRow Row(BudgetAmount it) => new(KeyOf(it.Kind, it.FiscalYear), new Dictionary<string, string>
    {
        [_year.Key] = CellFigures.Text(it.FiscalYear),
        [_kind.Key] = it.Kind.ToString(),
        [_amount.Key] = it.Amount is { } amount ? CellFigures.Text(amount) : None,
    });

    private static EntryRow Blank(EntryReading reading) =>
        new(KeyOf(BudgetKind.Settled, reading.FiscalYear), new Dictionary<string, string> { [_amount.Key] = "" });

    private static BudgetAmount? Amount(EntryRow row, EntryReading reading, bool isFixed)
    {
        var amount = row[_amount.Key] == None ? null : CellFigures.Amount(row[_amount.Key]);

        return isFixed
            ? new BudgetAmount(reading.FiscalYear, BudgetKind.Settled, amount)
            : CellFigures.Year(row[_year.Key]) is { } year && Enum.TryParse<BudgetKind>(row[_kind.Key], out var kind)
                ? new BudgetAmount(year, kind, amount)
                : null;
    }
}
