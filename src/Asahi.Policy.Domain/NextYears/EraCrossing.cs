using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.NextYears;

/// <summary>様式の世代をまたぐ計画の文。What the new form does not ask for goes, under its former heading, into the text that tells what the
/// item is about.</summary>
/// <param name="from">前の世代。</param>
/// <param name="to">新しい世代。</param>
/// <param name="left">引き継げなかったもの。</param>
internal sealed class EraCrossing(EraDefinition from, EraDefinition to, List<LeftBehind> left)
{
    /// <summary>計画を移す。Without its indicators and amounts, which have rules of their own.</summary>
    public T Cross<T>(T plan, ItemPlace place, string name)
        where T : ItemPlan
    {
        if (from.Id == to.Id
            || from.Find(place.Level, FormStage.Plan) is not { } old
            || to.Find(place.Level, FormStage.Plan) is not { } now)
        {
            return plan;
        }

        var content = new EntryContent(plan, []);
        var home = now.Fields.FirstOrDefault(field => field.IsMain) ?? now.Fields.Last(field => field.IsTelling);

        foreach (var field in old.Fields.Where(field => now.Fields.All(it => it.Key != field.Key)))
        {
            var text = field.Read(content);

            if (text.Length == 0)
            {
                continue;
            }

            content = field.Write(content, "");
            content = field.Kind == FieldKind.Prose
                && Join(home.Read(content), field.Label, text) is { } joined && joined.Length <= home.Limit
                ? home.Write(content, joined)
                : Leave(content, place, name, field, text);
        }

        if (content.Value is IssuePlan { Tables.Count: > 0 } issue && now.Rows.All(rows => rows.Key != "tables"))
        {
            issue.Tables.ToList().ForEach(table => left.Add(new LeftBehind($"{place.Code} {name}", $"現状のデータの表「{table.Title}」")));
            content = content with { Value = issue with { Tables = [] } };
        }

        return (T)content.Value;
    }

    private EntryContent Leave(EntryContent content, ItemPlace place, string name, EntryField field, string text)
    {
        left.Add(new LeftBehind($"{place.Code} {name}".Trim(), $"{field.Label}：{field.Words(text)}"));

        return content;
    }

    private static string Join(string home, string label, string text) => $"{home}{(home.Length == 0 ? "" : "\n\n")}【{label}】\n{text}";
}

/// <summary>引き継げなかったもの。Said before the year is begun, and noted in the log: nothing is lost without a word.</summary>
/// <param name="Place">前の年度のどこか。</param>
/// <param name="What">何か。</param>
public sealed record LeftBehind(string Place, string What);
