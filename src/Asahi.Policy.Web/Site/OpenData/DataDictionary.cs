using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The data dictionary: what stands in every column of every table, from the definitions that the tables are made by.</summary>
internal static class DataDictionary
{
    public static FlatShape Shape { get; } = new(
        "dictionary",
        "データの項目定義",
        "一つの表の一つの列",
        [
            new("table", "表", FlatKind.Text, "表の名（ファイル名）"),
            new("table_name", "表の名称", FlatKind.Text, "表の呼び名"),
            new("position", "列の順", FlatKind.Whole, "左から何番目の列か。1から"),
            new("column", "列", FlatKind.Text, "列の英字の名。プログラムで使う"),
            new("header", "列の見出し", FlatKind.Text, "CSVの1行目にある見出し"),
            new("type", "種類", FlatKind.Text, "値の種類"),
            new("unit", "単位", FlatKind.Text, "数の単位", "単位がない"),
            new("meaning", "意味", FlatKind.Text, "何を表すか"),
            new("blank", "空欄の意味", FlatKind.Text, "空欄が何を表すか", "空欄にならない"),
        ]);

    public static IEnumerable<IReadOnlyList<object?>> Rows =>
        from table in OpenTables.Shapes
        from it in table.Columns.Select((column, at) => (Column: column, Position: at + 1L))
        select (IReadOnlyList<object?>)[
            table.Key,
            table.Name,
            it.Position,
            it.Column.Name,
            it.Column.Header,
            Words(it.Column.Kind),
            it.Column.Unit,
            it.Column.Meaning,
            it.Column.Blank,
        ];

    public static string Words(FlatKind kind) => kind switch
    {
        FlatKind.Text => "文字",
        FlatKind.Whole => "整数",
        FlatKind.Number => "数",
        FlatKind.Either => "数または文字",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
