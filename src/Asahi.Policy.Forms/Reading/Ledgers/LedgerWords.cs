using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Forms.Reading.Ledgers;

/// <summary>台帳のことば。What fields and destinations are called; as the forms of the era call them, where they do.</summary>
public static class LedgerWords
{
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
        var name = FieldNames.Of(era, place.Level, key);

        return place.Level == ItemLevel.Policy ? name : $"{NameOf(place)}の{name}";
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
    public static string LabelOf(string field) => FieldNames.OfLabel(field);

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
}
