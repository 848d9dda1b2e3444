using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Ledgers;

namespace Asahi.Policy.Forms.Reading.OwnBooks;

/// <summary>読む区と年度。A workbook has many; one of them is read.</summary>
/// <param name="City">市。</param>
/// <param name="Code">区コード。</param>
/// <param name="Ward">区の名。</param>
/// <param name="FiscalYear">年度。</param>
/// <param name="IsSample">見本の区かどうか。</param>
internal sealed record BookChoice(string City, string Code, string Ward, int FiscalYear, bool IsSample)
{
    /// <summary>What is in the workbook and fits what is wanted.</summary>
    public static IReadOnlyList<BookChoice> In(BookTables tables, ReadingContext context) =>
    [
        .. tables.Of(BookTables.Fields)
            .Select(Of)
            .OfType<BookChoice>()
            .DistinctBy(it => (it.Code, it.FiscalYear))
            .Where(it => context.FiscalYear is null || context.FiscalYear == it.FiscalYear)
            .Where(it => context.WardName is null || Same(context.WardName, it.Ward) || Same(context.WardName, it.City + it.Ward))
            .OrderBy(it => it.Code, StringComparer.Ordinal)
            .ThenBy(it => it.FiscalYear),
    ];

    /// <summary>Rows of other wards and years are passed over; those that do not say whose they are stop the reading.</summary>
    public void Sift(BookTables tables)
    {
        foreach (var line in tables.Lines.Where(line => line.IsOpen).ToList())
        {
            if (Of(line) is not { } its)
            {
                line.Fail("区コードか、運営方針の年度を読めません。どの年度の行か分かりません");
            }
            else if ((its.Code, its.FiscalYear) != (Code, FiscalYear) || line.Shape!.Key == BookTables.About)
            {
                line.Pass();
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Ward} {new FiscalYear(FiscalYear).Era}";

    /// <summary>Whose row it is. Null: it does not say so.</summary>
    public static BookChoice? Of(BookLine line) =>
        line.Cell("policy_year") is { Kind: not BookCellKind.Date } cell
        && Figures.TryRead(cell.Text.EndsWith(".0", StringComparison.Ordinal) ? cell.Text[..^2] : cell.Text, out var year)
        && year == decimal.Truncate(year)
        && year is > 0 and < 10_000
        && Domain.Years.FiscalYear.IsKnown((int)year)
        && line["ward"].Trim() is { Length: > 0 } code
            ? new BookChoice(line["city"].Trim(), code, line["ward_name"].Trim(), (int)year, line["nature"] == PublishedPolicy.SampleNotice)
            : null;

    private static bool Same(string one, string other) => TextFolding.Fold(one).Trim() == TextFolding.Fold(other).Trim();
}
