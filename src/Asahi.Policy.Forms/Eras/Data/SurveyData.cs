using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>現状のデータ。The tables beside 現状, cell by cell.</summary>
internal static class SurveyData
{
    public static FlatShape Shape { get; } = new(
        "surveys",
        "現状のデータ",
        "経営課題の「現状」に添えられた表の、一つのます",
        [
            DataColumns.Year,
            .. DataColumns.Code("issue", "経営課題番号", "経営課題の番号"),
            new("table", "表題", FlatKind.Text, "表の題"),
            DataColumns.Line("表の何行目か。見出しを除いて1から"),
            new("row_name", "行の名", FlatKind.Text, "行の初めのます", "行の初めのますが空いている"),
            new("column_name", "列の名", FlatKind.Text, "列の見出し。単位もここに書かれている"),
            new("value", "値", FlatKind.Either, "ますの値。数として読めるものは数、読めないものは書かれているとおりの文字", "調べていない", "「列の名」の中"),
            new("source", "出典", FlatKind.Text, "表の出典", DataColumns.NotGiven),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from issue in policy.Issues
               from table in issue.Plan.Tables
               from row in table.Rows.Select((cells, index) => (Cells: cells, Number: index + 1L))
               from column in Enumerable.Range(0, table.Columns.Count)
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear,
                   .. DataColumns.CodeOf(issue.Code),
                   table.Title,
                   row.Number,
                   row.Cells[0],
                   table.Columns[column],
                   Datum(row.Cells[column]),
                   table.Source,
               ],
        ]);

    // A number is a number for machines; whatever else stands there stays what it is.
    private static object? Datum(string? cell) => Figures.TryRead(cell, out var number) ? number : cell;
}
