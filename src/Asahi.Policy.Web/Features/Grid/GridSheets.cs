using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>Reads a year as a grid; within a write, too.</summary>
public sealed class GridSheets(DraftItems items, PublishedPolicies published)
{
    /// <summary>Null: there is no such year, or nothing is asked at that stage.</summary>
    public async Task<GridSheet?> FindAsync(Actor actor, string ward, int year, GridQuestion question, CancellationToken cancellation)
    {
        if (await items.LoadPolicyAsync(ward, year, cancellation) is not { } policy)
        {
            return null;
        }

        var stage = question.Stage ?? LastOpen(policy);
        var views = EntryGrid.Of(FormEras.Of(policy.Era), stage);

        if (views.Count == 0)
        {
            return null;
        }

        var view = views.FirstOrDefault(it => it.Key == question.View) ?? views[0];
        var pins = await items.PinsAsync(policy.Id, cancellation);
        var current = (await published.FindAsync(ward, year, cancellation))?.Policy;
        List<(DraftItem Draft, EntryTyped Typed)> drafts =
        [
            .. from placed in PlacedItems.AllOf(policy)
               where view.Has(placed.Place.Level)
               let draft = new DraftItem(policy, placed.Place, placed.Item, stage, pins.Of(placed.Item.Key, stage), items.Today)
               select (draft, draft.Typed),
        ];
        var columns = view.ColumnsOf([.. drafts.Select(it => it.Typed)], year);

        return new GridSheet(policy, stage, view, columns, [
            .. drafts.Select(it => Item(actor, view, columns, it.Draft, it.Typed, ItemStates.Of(it.Draft.Entry, it.Draft.IsIn(current)))),
        ]);
    }

    // The last that is open; where none is, the last that the year has.
    private FormStage LastOpen(OperatingPolicy policy) =>
        FormEras.Of(policy.Era).Stages.Where(stage => policy.Opens(stage, items.Today)).Select(stage => (FormStage?)stage).Max()
        ?? FormEras.Of(policy.Era).Stages.Where(policy.Has).Max();

    private static GridItem Item(
        Actor actor,
        EntryGrid view,
        IReadOnlyList<GridColumn> columns,
        DraftItem draft,
        EntryTyped typed,
        ItemState state)
    {
        var (bar, reading) = (BarOf(actor, draft), draft.Reading);
        var isOut = EntryRules.IsOutOfScope(typed);

        return new GridItem(draft, typed, state, bar, [
            .. view.LinesOf(typed).Select(line => new GridLine(line, view.NameOf(typed, reading, line), [
                .. from column in columns
                   let field = column.NameIn(line)
                   select new GridCell(
                       GridCell.NameOf(draft.Item.Key, field),
                       field,
                       line,
                       column,
                       typed[field],
                       bar == GridBar.None && isOut && column.IsEvaluated(typed.Form) ? GridBar.OutOfScope : bar),
            ])),
        ]);
    }

    private static GridBar BarOf(Actor actor, DraftItem draft) => actor switch
    {
        { Duty: not (Duty.Officer or Duty.GeneralAffairs) } => GridBar.Duty,
        _ when draft.Pending is not null => GridBar.Pinned,
        _ when !draft.IsOpen => GridBar.Closed,
        _ => actor.MayWriteFor(draft.Item.SectionId) ? GridBar.None : GridBar.Foreign,
    };
}
