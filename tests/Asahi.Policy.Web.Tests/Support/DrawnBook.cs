using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Forms.Xlsx;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>The workbook of all tables, as the portal gives it out, of whatever years.</summary>
internal static class DrawnBook
{
    private static readonly DateTime _day = new(2026, 11, 29, 0, 0, 0, DateTimeKind.Utc);

    public static byte[] Of(params IReadOnlyList<PublishedPolicy> policies)
    {
        List<FormContext> contexts = [.. policies.Select(it => new FormContext(it, new EditionStamp(1, EditionKind.Imported, new DateOnly(2026, 4, 1), $"/{it.Ward.Code}/{it.FiscalYear}")))];
        var tables = OpenTables.Shapes.Select(shape => (shape, contexts.SelectMany(context => OpenTables.Of(context, shape.Key).Rows)));
        var dictionary = new FlatShape("dictionary", "データの項目定義", "一つの列", [new("table", "表", FlatKind.Text, "表")]);

        return FlatBook.Draw([.. tables, (dictionary, [["fields"]])], "運営方針のすべての表（すべての区と年度）", _day);
    }
}
