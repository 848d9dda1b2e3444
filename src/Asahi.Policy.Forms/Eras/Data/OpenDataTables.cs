using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>オープンデータの表。The data sheets of the workbook, each row with the ward, year and edition that it belongs
/// to: a row says by itself whose it is, and the tables of several years can be put one under another.</summary>
internal static class OpenDataTables
{
    private static readonly FlatColumn[] _head =
    [
        new("city", "市", FlatKind.Text, "市の名。区の名だけでは、よその市の区と区別できないことがある"),
        new("ward", "区コード", FlatKind.Text, "区を表す英字（例: asahi）"),
        new("ward_name", "区", FlatKind.Text, "区の名"),
        DataColumns.PolicyYear("運営方針の年度"),
        new("year_basis", "年度の根拠", FlatKind.Text, "「記載」は原資料に年度の記載がある、または区が確認した（原資料のない年度では区の記録による）。「推定」は記載がなく、推定した"),
        DataColumns.WardBasis,
        new("nature", "データの性質", FlatKind.Text, $"「{PublishedPolicy.SampleNotice}」「公開資料から再構成」「区の記録」のどれか。区が引き継いだ年度は「区の記録」"),
        new("edition", "版", FlatKind.Whole, "どの版の内容か。1から"),
    ];

    // On a sheet of a workbook the form beside it says what the data are of; a file stands alone.
    private static readonly Dictionary<string, string> _names = new()
    {
        [ResultData.Shape.Key] = "達成状況（総括表）",
        [StrategyTextData.Shape.Key] = "戦略の内容",
        [TextData.Shape.Key] = "文章（一行ずつ）",
        [AboutData.Shape.Key] = "データについての説明",
    };

    public static IReadOnlyList<FlatShape> Shapes { get; } =
    [
        .. RecordData.Book.Select(table => table.Shape).Append(FieldData.Shape).Select(shape => shape with
        {
            Name = _names.GetValueOrDefault(shape.Key, shape.Name),
            Columns = [.. _head, .. shape.Columns.Where(IsOwn)],
        }),
    ];

    public static FlatTable Compose(FormContext context, string key, string title) =>
        Headed(
            context,
            key == FieldData.Shape.Key
                ? FieldData.Compose(context.Policy)
                : RecordData.Book.Single(table => table.Shape.Key == key).Compose(context, title));

    // Ward and year are said once in a row.
    private static bool IsOwn(FlatColumn column) => !_head.Any(head => head.Header == column.Header);

    private static FlatTable Headed(FormContext context, FlatTable table)
    {
        var policy = context.Policy;
        var own = Enumerable.Range(0, table.Headers.Count).Where(at => IsOwn(table.Shape.Columns[at])).ToList();
        object?[] head =
        [
            policy.Ward.City,
            policy.Ward.Code,
            policy.Ward.Name,
            (long)policy.FiscalYear,
            DataColumns.Basis(policy.YearIsInferred),
            DataColumns.Basis(policy.WardIsInferred),
            Nature(policy, context.Stamp.Kind),
            (long)context.Stamp.Number,
        ];

        return new(
            Shapes.Single(shape => shape.Key == table.Shape.Key),
            [.. table.Rows.Select(row => (IReadOnlyList<object?>)[.. head, .. own.Select(at => row[at])])]);
    }

    private static string Nature(PublishedPolicy policy, EditionKind kind) => policy switch
    {
        { Ward.IsSample: true } => PublishedPolicy.SampleNotice,
        { IsRebuilt: true } when kind == EditionKind.Imported => "公開資料から再構成",
        { IsRebuilt: true } => "公開資料から再構成し、区の職員が加筆・確認",
        _ => "区の記録",
    };
}
