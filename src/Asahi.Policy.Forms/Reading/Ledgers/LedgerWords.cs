using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>台帳のことば。What fields and destinations are called; as the forms of the era call them, where they do.</summary>
public static class LedgerWords
{
    // What only pages have, and headings over several fields.
    private static readonly Dictionary<string, string> _own = new()
    {
        ["title"] = "表題",
        ["name"] = "名称",
        ["lead"] = "前書き",
        ["statement"] = "目標・使命・基本的な考え方",
        ["goal"] = "区の目標",
        ["mission"] = "区の使命",
        ["mayors-policy"] = "区運営の基本的な考え方（区長の方針）",
        ["issues"] = "経営課題",
        ["overview"] = "経営課題の概要",
        ["goals"] = "関連するSDGs",
        ["recognition"] = "課題認識",
        ["strategies"] = "主な戦略",
        ["initiatives"] = "主な具体的取組",
        ["indicators"] = "アウトカム指標",
        ["results"] = "アウトカム指標の達成状況",
        ["former-results"] = "前年度の実績",
        ["reforms"] = "市政改革プランに基づく取組等",
        ["attachments"] = "添付ファイル",
        ["revisions"] = "改訂履歴",
        ["making"] = "策定経過",
        ["overall"] = "自己評価",
        ["direction"] = "今後の方針",
        ["budgets"] = "予算と決算",
        ["notes"] = "経過の注記",
        ["page-date"] = "ページの日付",
        ["page-number"] = "ページ番号",
        ["address"] = "元のページの所在",
        ["licence"] = "利用条件",
    };

    /// <summary>見出しになる欄。様式の順。</summary>
    public static IReadOnlyList<string> Labels { get; } =
    [
        "lead", "statement", "goal", "mission", "mayors-policy", "issues", "overview", "goals", "recognition", "strategies", "initiatives",
        "indicators", "results", "former-results", "reforms", "attachments", "revisions", "making", "overall", "direction",
    ];

    /// <summary>欄を、項目の所在と欄の名に分ける（例: 1-2 name）。</summary>
    public static (ItemPlace Place, string Key) Split(string field) =>
        field.Split(' ', 2) is [var place, var key] && ItemPlace.TryParse(place, out var at) ? (at, key) : (ItemPlace.Whole, field);

    /// <summary>欄の呼び名（例: 1-2 戦略の名称）。</summary>
    /// <param name="field">欄。Null: none.</param>
    /// <param name="era">様式の世代。</param>
    public static string OfField(string? field, FormEra era)
    {
        if (field is null)
        {
            return "";
        }

        var (place, key) = Split(field);

        return place.Level == ItemLevel.Policy ? KeyOf(era, place.Level, key) : $"{NameOf(place)}の{KeyOf(era, place.Level, key)}";
    }

    /// <summary>行き先の呼び名（例: 見出し「区の目標」）。</summary>
    /// <param name="destination">行き先。</param>
    /// <param name="era">様式の世代。Null: that of the newest forms.</param>
    public static string Of(LineDestination destination, FormEra? era = null) => destination.Kind switch
    {
        DestinationKind.Furniture => LineFate.Furniture.Name(),
        DestinationKind.LeftOut => "取り込まない",
        DestinationKind.Label => $"見出し「{LabelOf(destination.Field)}」",
        DestinationKind.Text => OfField($"{destination.Place} {destination.Field}", era ?? FormEras.All[^1].Id),
        _ => $"{NameOf(destination.Place)}の名",
    };

    /// <summary>見出しの呼び名。</summary>
    public static string LabelOf(string field) => _own.GetValueOrDefault(field, field);

    /// <summary>項目の呼び名（例: 経営課題1、具体的取組1-2-5）。</summary>
    public static string NameOf(ItemPlace place) => place.Level switch
    {
        ItemLevel.Policy => "全体",
        ItemLevel.Reform => $"市政改革の取組{place.Reform}",
        _ => $"{place.Level.Name()}{place.Code}",
    };

    /// <summary>ある段階の項目の、文の欄。Those of the era first, then those that only another asks: a page may say them all the same.</summary>
    public static IReadOnlyList<(string Key, string Label)> TextsOf(FormEra era, ItemLevel level) =>
    [
        .. FormEras.All.OrderBy(it => it.Id != era)
            .SelectMany(it => new[] { FormStage.Plan, FormStage.SelfEvaluation }.Select(stage => it.Find(level, stage)))
            .OfType<EntryForm>()
            .SelectMany(form => form.Fields.Where(field => field.Kind == FieldKind.Prose && RecordFields.StageOf(field.Key) == form.Stage))
            .Select(field => (field.Key, field.Label))
            .DistinctBy(field => field.Key),
    ];

    private static string KeyOf(FormEra era, ItemLevel level, string key) =>
        Enum.GetValues<FormStage>()
            .Select(stage => FormEras.Of(era).Find(level, stage)?.Parts.FirstOrDefault(part => part.Key == key)?.Label)
            .FirstOrDefault(label => label is not null)
        ?? _own.GetValueOrDefault(key)
        ?? TextsOf(era, level).FirstOrDefault(text => text.Key == key).Label
        ?? key;
}
