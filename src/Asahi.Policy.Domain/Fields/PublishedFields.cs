using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Years;

namespace Asahi.Policy.Domain.Fields;

/// <summary>公開されたすべての欄。Everything that an edition says, field by field, in the order in which it is read; what is not given is left out.
/// The full text of an edition and the differences between two editions are drawn from it.</summary>
public static class PublishedFields
{
    /// <summary>版の内容を欄に分ける。</summary>
    public static IReadOnlyList<PublishedField> Of(PublishedPolicy policy)
    {
        var fields = new FieldList();
        AddHead(fields, policy);

        foreach (var item in policy.Items.Skip(1))
        {
            Open(fields, item);
            EntryFields.Add(fields, policy, item);
            AddNumbers(fields, item);
            AddSection(fields, item);
        }

        LineageFields.AddOthers(fields, policy);
        AddEasy(fields, policy);
        OfficeFields.Add(fields, policy);

        foreach (var alike in policy.Sources.GroupBy(source => source.Kind))
        {
            foreach (var (at, source) in alike.Index())
            {
                SourceFields.Add(fields, source, at + 1);
            }
        }

        return fields.All;
    }

    private static void Open(FieldList fields, PublishedItem item)
    {
        if (item.Place.Code is { } code)
        {
            fields.Open(code, item.ItemPlan.Title, item.Key);
        }
        else
        {
            fields.Open($"市政改革プランに基づく取組 {item.ItemPlan.Title}", $"reform/{item.Key}");
        }
    }

    private static void AddHead(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("運営方針", policy.Key);
        fields.Add("year", "年度", policy.YearLabel);
        fields.Add("city", "市", policy.Ward.City);
        fields.Add("ward", "区", policy.Ward.Name);
        fields.Add("code", "区コード", policy.Ward.Code);
        fields.Add("era", "様式の世代", policy.Era.Name());
        fields.Add("sample", "データの性質", policy.Ward.IsSample ? PublishedPolicy.SampleNotice : null);
        var stages = policy.Statement.Stages?.Select(stage => stage.Name());
        fields.Add("stages", "様式の段階", stages is null ? null : string.Join('、', stages));
        EntryFields.Add(fields, policy, policy, said => !IsNote(said));
        AddSection(fields, policy);
        fields.Open("区のページに書かれた経過", "notes");
        EntryFields.Add(fields, policy, policy, IsNote);
    }

    private static bool IsNote(SaidField said) => said.Key.StartsWith("notes/", StringComparison.Ordinal);

    // The number of the address stands in the place already.
    private static void AddNumbers(FieldList fields, PublishedItem item)
    {
        fields.Add("number", "番号", item.Place.Code?.ToString() ?? CellFigures.Text(item.Place.Reform));
        fields.Add("printed", "印刷する番号", item.Printed is { } printed ? printed.Length == 0 ? "印刷しない" : printed : null);
        fields.Add("former", "前の番号", item.FormerCodes is { Count: > 0 } former ? string.Join('、', former) : null);
    }

    private static void AddSection(FieldList fields, PublishedItem item) =>
        fields.Add(OfficeFields.Section, "担当", item.Section?.Words);

    private static void AddEasy(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("やさしい日本語", "easy");
        fields.Add("text", "説明", policy.Easy?.Text);
        fields.Add("stale", "元の内容", policy.Easy is { IsStale: true } ? "書いたあとに変わった" : null);
        fields.Add("written", "書いた日", policy.Easy is { } easy ? Wareki.Date(easy.WrittenOn) : null);
    }
}
