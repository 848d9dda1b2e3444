using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>予算と決算の行。</summary>
internal static class BudgetRows
{
    /// <summary>The key of what is planned and paid.</summary>
    public const string Key = "budgets";

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

    // As wards write them: 6千9百万円. Figures alone are 千円.
    private static readonly EntryCell _written = _amount with
    {
        Label = "額",
        Limit = BudgetLine.WrittenMaxLength,
        Hint = "書かれるとおりに。例：6千9百万円、65百万円、9,339千円。単位のない数は千円です。額をつけないときは「―」。",
        Check = text => text == None || WrittenAmount.Read(text) is not null ? TypedText.Fault("額", text, BudgetLine.WrittenMaxLength)
            : text.Contains('円', StringComparison.Ordinal)
                ? $"額の「{text}」を読めません。千円までの額で入力してください（例：6千9百万円、9,339千円）"
                : CellFigures.AmountFault("額", text),
        Say = text => text == None ? "額なし" : text.EndsWith('円') ? text : text + ThousandYen.Unit,
    };

    /// <summary>計画の時の予算と、前の年度までの決算。</summary>
    public static EntryRows Plan { get; } = OfPlan(_amount, "自己評価の「当年度の決算額」に入力してください");

    /// <summary>同じものを、書かれたとおりに。</summary>
    public static EntryRows Written { get; } = OfPlan(_written, "次の次の年度の運営方針に書きます");

    private static EntryRows OfPlan(EntryCell amount, string settledAt) => Rows(Key, "予算と決算", "予算・決算", [_year, _kind, amount], null) with
    {
        Identity = [_year.Key, _kind.Key],
        Check = (row, year) => CellFigures.Year(row[_year.Key]) == year && row[_kind.Key] == nameof(BudgetKind.Settled)
            ? (_kind.Key, $"{new FiscalYear(year).Era}の決算額は、{settledAt}")
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
        ? amount.EndsWith('円') ? amount : $"{amount}{ThousandYen.Unit}"
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
        [_amount.Key] = it.Written is { } written && WrittenAmount.Read(written) == it.Amount ? written
            : it.Amount is { } amount ? CellFigures.Text(amount) : None,
    });

    private static EntryRow Blank(EntryReading reading) =>
        new(KeyOf(BudgetKind.Settled, reading.FiscalYear), new Dictionary<string, string> { [_amount.Key] = "" });

    private static BudgetAmount? Amount(EntryRow row, EntryReading reading, bool isFixed)
    {
        var typed = row[_amount.Key];
        var written = WrittenAmount.Read(typed) is null ? null : typed;
        var amount = typed == None ? null : WrittenAmount.Read(typed) ?? CellFigures.Amount(typed);

        return isFixed
            ? new BudgetAmount(reading.FiscalYear, BudgetKind.Settled, amount)
            : CellFigures.Year(row[_year.Key]) is { } year && Enum.TryParse<BudgetKind>(row[_kind.Key], out var kind)
                ? new BudgetAmount(year, kind, amount) { Written = written }
                : null;
    }
}
