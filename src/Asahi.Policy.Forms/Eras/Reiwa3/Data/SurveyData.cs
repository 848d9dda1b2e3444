using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>現状のデータ。The tables beside 現状, cell by cell.</summary>
internal static class SurveyData
{
    public static FlatTable Compose(PublishedPolicy policy) => new(
        "現状のデータ",
        ["年度", "経営課題番号", "表題", "行", "行の名", "列の名", "値", "出典"],
        [
            .. from issue in policy.Issues
               from table in issue.Plan?.Tables ?? []
               from row in table.Rows.Select((cells, index) => (Cells: cells, Number: index + 1L))
               from column in Enumerable.Range(0, table.Columns.Count)
               select (IReadOnlyList<object?>)
                   [(long)policy.FiscalYear, issue.Code.ToString(), table.Title, row.Number, row.Cells[0], table.Columns[column], Datum(row.Cells[column]), table.Source],
        ]);

    // A number is a number for machines; whatever else stands there stays what it is.
    private static object? Datum(string? cell) =>
        decimal.TryParse(cell, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : cell;
}
