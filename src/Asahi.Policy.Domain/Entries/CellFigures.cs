using System.Globalization;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Entries;

/// <summary>欄の数字。Numbers, amounts, years and days as they are typed, and as they are shown again.</summary>
public static class CellFigures
{
    /// <summary>額なしの印。</summary>
    public const string NoAmount = "―";

    private static readonly HashSet<string> _dashes = [NoAmount, "—", "–", "-", "－", "ー", "‐", "−"];

    /// <summary>数を読む。Null: blank. Ask <see cref="NumberFault"/> first.</summary>
    public static decimal? Number(string value) => Figures.TryRead(value, out var number) ? Measure.Plain(number) : null;

    /// <summary>数を書く。</summary>
    public static string Text(decimal? number) => number is { } it ? Measure.Figures(it) : "";

    /// <summary>額を読む（千円）。Null: blank.</summary>
    public static long? Amount(string value) => Figures.TryRead(value, out var number) ? (long)number : null;

    /// <summary>額を書く（千円）。</summary>
    public static string Text(long? amount) => amount is { } it ? ThousandYen.Figures(it) : "";

    /// <summary>年度を読む。Null: blank.</summary>
    public static int? Year(string value) => PrintedFiscalYear.TryRead(value, out var year) ? year : null;

    /// <summary>年度を書く。</summary>
    public static string Text(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>日を読む。Null: blank, or in no year that policies are of.</summary>
    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(TextFolding.Fold(value).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && FiscalYear.IsKnown(day.Year)
            ? day
            : null;

    /// <summary>日を書く。</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>一つの書き方にする。What cannot be read stays as it was typed.</summary>
    internal static string Plain(FieldKind kind, string value) => kind switch
    {
        FieldKind.Number when Number(value) is { } number => Text(number),
        FieldKind.Amount when _dashes.Contains(value) => NoAmount,
        FieldKind.Amount when AmountFault("", value) is null => Text(Amount(value)),
        FieldKind.Year when Year(value) is { } year => Text(year),
        FieldKind.Day when Day(value) is { } day => Text(day),
        _ => value,
    };

    internal static string? NumberFault(string label, string value) =>
        Figures.TryRead(value, out _) ? null : $"{label}は数で入力してください（例：1,234.5。単位は書きません）";

    internal static string? AmountFault(string label, string value) =>
        Figures.TryRead(value, out var number) && number >= 0 && number <= long.MaxValue && number == decimal.Truncate(number)
            ? null
            : $"{label}は千円の単位で、0以上の整数で入力してください（例：9,339）";

    internal static string? YearFault(string label, string value) =>
        Year(value) is not null ? null : $"{label}は年度で入力してください（例：令和4年度、2022。平成元年度から）";

    internal static string? DayFault(string label, string value) =>
        Day(value) is not null ? null : $"{label}は日付で入力してください（例：2022-06-10）";
}
