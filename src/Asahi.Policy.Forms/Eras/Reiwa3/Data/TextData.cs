using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Sheets;

namespace Asahi.Policy.Forms.Eras.Reiwa3.Data;

/// <summary>内容。Every field in words, a line of text in each row.</summary>
internal static class TextData
{
    public static FlatTable Compose(PublishedPolicy policy, Func<PublishedField, bool> belongs) => new(
        "内容",
        ["年度", "項目の種類", "番号", "箇所", "欄", "行", "内容"],
        [
            .. from field in PublishedFields.Of(policy).Where(belongs)
               from line in field.Value.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select((text, index) => (Text: text.Trim(), Number: index + 1L))
               select (IReadOnlyList<object?>)[(long)policy.FiscalYear, field.Item?.LevelName, field.Item?.ToString(), field.Place, field.Label, line.Number, line.Text],
        ]);
}
