using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Data;

/// <summary>内容。Every field in words, a line of text in each row.</summary>
internal static class TextData
{
    public static FlatShape Shape { get; } = new(
        "texts",
        "内容",
        "一つの欄の文章の一行。文章を読んで調べるための表",
        [
            DataColumns.Year,
            new("item_kind", "項目の種類", FlatKind.Text, "「経営課題」「戦略」「具体的取組」", "年度全体、または番号のない項目の欄"),
            .. DataColumns.Code("item", "番号", "項目の番号", "年度全体、または番号のない項目の欄"),
            new("place", "箇所", FlatKind.Text, "どこの欄か（例: 具体的取組 4-1-1 災害対策事業）"),
            new("label", "欄", FlatKind.Text, "欄の見出し"),
            DataColumns.Line("欄の何行目か。空行を除いて1から"),
            new("text", "内容", FlatKind.Text, "その行の文"),
        ]);

    public static FlatTable Compose(PublishedPolicy policy, Func<PublishedField, bool> belongs) => new(
        Shape,
        [
            .. from field in PublishedFields.Of(policy).Where(belongs)
               from line in Prose.Lines(field.Value).Select((text, index) => (Text: text, Number: index + 1L))
               select (IReadOnlyList<object?>)
               [
                   (long)policy.FiscalYear,
                   field.Item?.LevelName,
                   .. DataColumns.CodeOf(field.Item),
                   field.Place,
                   field.Label,
                   line.Number,
                   line.Text,
               ],
        ]);
}
