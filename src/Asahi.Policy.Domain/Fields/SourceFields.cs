using System.Globalization;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Fields;

/// <summary>The fields of a source document.</summary>
internal static class SourceFields
{
    /// <param name="fields">欄の並び。</param>
    /// <param name="source">原資料。</param>
    /// <param name="number">同じ種類の原資料の中の番号。1 から。The next state of a page is the same document, whatever its file is called.</param>
    public static void Add(FieldList fields, PublishedSource source, int number)
    {
        fields.Open($"原資料 {source.FileName}", $"source/{source.Kind}/{number}");
        fields.Add("title", "表題", source.Title);
        fields.Add("kind", "種類", source.Kind.Name());
        fields.Add("address", "元のページの所在", source.Address);
        fields.Add("date", "元のページの日付", source.PageDate is { } day ? Wareki.Date(day) : null);

        foreach (var fact in source.Facts)
        {
            fields.Add($"fact/{fact.Kind}", fact.Kind.Name(), $"{fact.Value}\n{fact.Basis.Name()}：{fact.Reason}");
        }

        foreach (var attachment in source.Attachments)
        {
            fields.Add($"attachment/{attachment.Name}", $"区のページにあるファイル：{attachment.Name}", $"{attachment.Format}形式、{attachment.Size}");
        }

        foreach (var finding in source.Findings)
        {
            fields.Add($"finding/{finding.Place}", $"原資料で気づいたこと：{finding.Place}", Words(finding));
        }

        fields.Add("size", "大きさ", string.Create(CultureInfo.InvariantCulture, $"{source.Size:N0}バイト"));
        fields.Add("sha256", "SHA-256", source.Sha256);
    }

    private static string Words(PublishedFinding finding) =>
        $"{finding.Found}\nこのサイトでの扱い：{finding.Done}{(finding.Item is { } item ? $"\n項目：{item.LevelName} {item}" : "")}";
}
