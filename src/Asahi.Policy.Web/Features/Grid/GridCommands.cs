using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Web.Features.Grid;

/// <summary>Saves what is sound of a grid, cell by cell, in one transaction; what is left stands on the page again.</summary>
public sealed class GridCommands(
    RecordWriter writer,
    EntryWriter entries,
    GridSheets sheets,
    OfficeWords office,
    SentForm sent)
{
    public Task<Ending> SaveAsync(
        Actor actor,
        string ward,
        int year,
        GridQuestion question,
        GridInput input,
        CancellationToken cancellation) => writer.WriteAsync(
        actor,
        input.Key,
        async sheet =>
        {
            if (await sheets.FindAsync(actor, ward, year, question, cancellation) is not { } grid || grid.ScratchKey != input.Ticket.Form)
            {
                return Refused.NotFound;
            }

            var judgement = GridJudgement.Of(grid, input);
            var left = judgement.Left;

            if (grid.IsShut && left.Count > 0)
            {
                return grid.IsPinned ? Refused.Locked(GridPage.Anchor) : GridPage.Closed(grid, office);
            }

            var (cells, items, isWhole) = (0, 0, left.Count == 0);

            foreach (var item in judgement.Items.Where(it => it.Item.MayWrite))
            {
                var isShown = question.Takes(actor, item.Item.Draft.Item.SectionId);
                var step = isShown ? input.Step : EntryStep.Save;
                var isReady = IsReady(item);
                isWhole &= step == EntryStep.Save || isReady != false;

                if (item.IsChanged || (step != EntryStep.Save && isReady == true))
                {
                    var taken = isReady == true ? step : EntryStep.Save;
                    entries.Write(actor, item.Item.Draft, item.Next, taken, sheet);
                    (cells, items) = (cells + item.Sound, items + (taken == EntryStep.Save ? 0 : 1));
                }
            }

            var outcome = new GridOutcome(cells, items, isWhole);

            if (outcome is { IsNothing: true, IsWhole: false })
            {
                return new Refused(Reason.Invalid);
            }

            // What could not be taken stays put aside, and so does what is put aside of lines that are not shown.
            var knows = sent.Knows;
            sent.Knows = (field, value) => input.Ticket[field] is not null && !left.Contains(field) && knows(field, value);

            return new Done(outcome.ToString());
        },
        cancellation);

    /// <summary>Whether an item can be handed in. False: it is in hand, and something is missing or wrong. Null: it is not in hand, and
    /// nobody asks for it.</summary>
    internal static bool? IsReady(JudgedItem item) => !item.Item.MayWrite || (!item.IsChanged && !item.Item.IsInHand)
        ? null
        : !item.HasLeft && EntryRules.Missing(item.Next).Count == 0;
}
