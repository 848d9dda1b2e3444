using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>すべての欄。Everything that an edition says, sources included: one row for each field, whole.</summary>
internal static class FieldData
{
    public static FlatShape Shape { get; } = new(
        "fields",
        "すべての欄",
        "一つの欄の、すべての内容をことばで。原資料についての欄も含む。数と単位は一つの文になっている",
        [
            new("item_kind", "項目の種類", FlatKind.Text, "「経営課題」「戦略」「具体的取組」", "年度全体、番号のない項目、または原資料の欄"),
            .. DataColumns.Code("item", "番号", "項目の番号", "年度全体、番号のない項目、または原資料の欄"),
            new("place", "箇所", FlatKind.Text, "どこの欄か（例: 具体的取組 4-1-1 災害対策事業）"),
            new("key", "欄の名", FlatKind.Text, "版が変わっても同じ欄を指す、機械のための名"),
            new("label", "欄", FlatKind.Text, "欄の見出し"),
            new("text", "内容", FlatKind.Text, "欄の内容のすべて。改行は「¶」に置き換えてある"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy) => new(
        Shape,
        [
            .. from field in PublishedFields.Of(policy)
               select (IReadOnlyList<object?>)
               [
                   field.Item?.LevelName, .. DataColumns.CodeOf(field.Item), field.Place, field.Key, field.Label, field.Value,
               ],
        ]);
}
