using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;
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
        AddNotes(fields, policy);
        ItemFields.Add(fields, policy);
        AddReforms(fields, policy);
        LineageFields.AddOthers(fields, policy);
        AddEasy(fields, policy);

        foreach (var source in policy.Sources)
        {
            SourceFields.Add(fields, source);
        }

        return fields.All;
    }

    private static void AddHead(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("運営方針", "policy");
        fields.Add("title", "表題", policy.Title);
        fields.Add("year", "年度", policy.YearLabel);
        fields.Add("city", "市", policy.Ward.City);
        fields.Add("ward", "区", policy.Ward.Name);
        fields.Add("code", "区コード", policy.Ward.Code);
        fields.Add("era", "様式の世代", policy.Era.Name());
        fields.Add("sample", "データの性質", policy.Ward.IsSample ? PublishedPolicy.SampleNotice : null);
        fields.Add("stages", "様式の段階", policy.Stages is { } stages ? string.Join('、', stages.Select(stage => stage.Name())) : null);
        fields.Add("mayor", "区長名", policy.MayorName);
        fields.Add("goal", "区の目標（何をめざすのか）", policy.Goal);
        fields.Add("mission", "区の使命（どのような役割を担うのか）", policy.Mission);
        fields.Add("mayors-policy", "区運営の基本的な考え方（区長の方針）", policy.MayorsPolicy);
        fields.Add("achievements", "年間の取組成果と今後取り組みたいこと", policy.Review?.Achievements);
        fields.Add("direction", "解決すべき課題と今後の改善方向", policy.Review?.Direction);
    }

    // By their dates, not by their places in the list: a note that is added says nothing of the others.
    private static void AddNotes(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("区のページに書かれた経過", "notes");

        foreach (var note in policy.Notes)
        {
            fields.Add(FieldList.Day(note.Date), Wareki.Date(note.Date), note.Text);
        }
    }

    private static void AddEasy(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("やさしい日本語", "easy");
        fields.Add("text", "説明", policy.Easy?.Text);
        fields.Add("stale", "元の内容", policy.Easy is { IsStale: true } ? "書いたあとに変わった" : null);
        fields.Add("written", "書いた日", policy.Easy is { } easy ? Wareki.Date(easy.WrittenOn) : null);
    }

    private static void AddReforms(FieldList fields, PublishedPolicy policy)
    {
        fields.Open("市政改革プランに基づく取組等", "reforms");
        fields.Add("plan", "市政改革プランの名", policy.ReformPlanName);

        foreach (var reform in policy.Reforms)
        {
            ReformFields.Add(fields, policy.Era, reform);
        }
    }
}
