using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Structuring;

/// <summary>What was done to the items of a year, for the log: how all stood before is held against how it stands after.</summary>
internal sealed class StructureLog(StructureDraft draft)
{
    private const string PrintsNone = "（印刷しない）";

    private readonly Dictionary<string, Standing> _before = Of(draft);
    private readonly IReadOnlyList<LineageLink> _links = draft.Policy.Statement.Lineage;
    private bool _areLinksSaid;

    /// <summary>Notes one item. What went along with it is said with it: the items below, and the links of the year.</summary>
    public void Note(ChangeSheet sheet, Actor actor, ChangeAction action, PolicyItem item)
    {
        var now = Of(draft);
        var (before, after) = (_before.GetValueOrDefault(item.Key, Standing.None), now[item.Key]);
        var below = Below(item).Where(key => _before.ContainsKey(key) && _before[key].Code != now[key].Code).ToList();
        List<ChangedField> fields =
        [
            new("名", before.Name, after.Name),
            new("番号", before.Code, after.Code),
            new("印刷する番号", before.Printed, after.Printed),
            new("上の項目", before.Above, after.Above),
            new("取りやめた理由", before.Reason, after.Reason),
            new("下の項目の番号", Codes(_before, below), Codes(now, below)),
            .. Links(),
        ];
        var place = draft.Tree.Find(item.Key)!.Place;
        sheet.Note(
            action,
            new ChangeSubject(
                actor.WardCode,
                draft.Policy.FiscalYear,
                place.Code,
                place.Level == ItemLevel.Reform ? $"{place.Level.Name()}{place.Reform}" : null,
                item.Key),
            item,
            [.. fields.Where(field => field.Before != field.After)]);
    }

    private IEnumerable<ChangedField> Links()
    {
        if (_areLinksSaid)
        {
            return [];
        }

        _areLinksSaid = true;
        var now = draft.Policy.Statement.Lineage;

        return [new("年度のつながり", Words(_links.Except(now)), Words(now.Except(_links)))];
    }

    private IEnumerable<string> Below(PolicyItem item) => draft.Tree.All
        .Where(placed => placed.Above == item)
        .SelectMany(placed => Below(placed.Item).Prepend(placed.Item.Key));

    private static string Codes(Dictionary<string, Standing> standings, IEnumerable<string> keys) =>
        string.Join('、', keys.Select(key => standings[key].Code));

    private static string Words(IEnumerable<LineageLink> links) => string.Join('\n', links.Select(link => $"{link.Item} {link.Sentence}"));

    private static Dictionary<string, Standing> Of(StructureDraft draft) => draft.Tree.All.ToDictionary(placed => placed.Item.Key, Of);

    private static Standing Of(PlacedItem placed) => new(
        placed.Item.Name ?? "",
        placed.Place.ToString(),
        placed.Item.Printed is { } printed ? printed.Length == 0 ? PrintsNone : printed : "",
        placed.Above is { } above ? $"{above.Level.Name()} {above.Name}".Trim() : "",
        placed.Item.RetiredReason ?? "");

    private sealed record Standing(string Name, string Code, string Printed, string Above, string Reason)
    {
        public static Standing None { get; } = new("", "", "", "", "");
    }
}
