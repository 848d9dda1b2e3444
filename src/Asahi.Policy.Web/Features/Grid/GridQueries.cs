using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Grid;

public sealed class GridQueries(PolicyDbContext db, GridSheets sheets, DraftItems items, OwnScratches own, ChangeLog log)
{
    /// <summary>The page as the record has it.</summary>
    public async Task<GridPage?> FindAsync(Actor actor, string ward, int year, GridQuestion question, CancellationToken cancellation)
    {
        if (await sheets.FindAsync(actor, ward, year, question, cancellation) is not { } sheet)
        {
            return null;
        }

        var sections = await db.Sections.Where(section => section.WardId == actor.WardId)
            .OrderBy(section => section.Id)
            .ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);

        return new GridPage(Frame(sheet, ward, year), actor, ward, sheet, question, sections)
        {
            Standings = FormEras.Of(sheet.Policy.Era).Stages
                .ToDictionary(stage => stage, stage => sheet.Policy.StandingOf(stage, items.Today)),
            PreparerName = sheet.Pending is { PreparedById: var preparer }
                ? await db.Users.Where(person => person.Id == preparer).Select(person => person.Name).FirstOrDefaultAsync(cancellation)
                : null,
        };
    }

    /// <summary>The page with what was sent and could not all be taken.</summary>
    public async Task<GridPage> WithAsync(GridPage page, GridInput input, GridOutcome? outcome, CancellationToken cancellation)
    {
        var judgement = GridJudgement.Of(page.Sheet, input);
        var changes = new Dictionary<string, ChangeLine>();

        foreach (var item in judgement.Items.Where(item => item.Cells.Any(cell => cell.Fate == CellFate.Asked)))
        {
            var filter = new LogFilter(page.Ward) { Year = page.Year, Entry = (item.Item.Key, page.Sheet.Stage) };
            var lines = (await log.PageAsync(filter, new LogCursor(), cancellation)).Lines;

            foreach (var cell in item.Cells.Where(cell => cell.Fate == CellFate.Asked))
            {
                if (lines.FirstOrDefault(line => line.Fields.Any(it => Wrote(it.Field, cell.Cell))) is { } change)
                {
                    changes[cell.Cell.Name] = change;
                }
            }
        }

        return page with
        {
            Frame = page.Frame with { HasErrors = true },
            Judgement = judgement,
            Outcome = outcome,
            IsStepAsked = input.Step != EntryStep.Save,
            Changes = changes,
        };
    }

    /// <summary>What is put aside for a cell of this page stands in the cell. What has no cell any more is shown, and what stands in lines
    /// that are not shown is told.</summary>
    public async Task<GridPage> WithKeptAsync(GridPage page)
    {
        var form = page.Sheet.ScratchKey;
        own.Draw(form);

        if (await own.FindAsync(form) is not { } kept)
        {
            return page;
        }

        var shown = page.Items.SelectMany(item => item.Lines).SelectMany(line => line.Cells).Where(cell => cell.MayWrite).ToHashSet();
        var all = page.Sheet.Lines.SelectMany(line => line.Cells).Where(cell => cell.MayWrite).ToList();
        var hidden = all.Where(cell => !shown.Contains(cell)).Select(cell => cell.Name).ToHashSet();
        var places = all.Select(cell => cell.Name).ToHashSet();

        return page with
        {
            Hidden = kept.Fields.Count(field => hidden.Contains(field.Name)),
            Unplaced = [.. kept.Fields.Where(field => !places.Contains(field.Name))],
        };
    }

    // Who wrote last in an entry may have written in another of its cells; the log knows who wrote this.
    private static bool Wrote(ChangedField field, GridCell cell) =>
        field.After == cell.Form.Words(cell.Value) && field.Label.EndsWith(cell.Form.Label, StringComparison.Ordinal);

    private static StaffFrame Frame(GridSheet sheet, string ward, int year)
    {
        var era = new FiscalYear(year).Era;

        return StaffFrame.Under($"{era}の一覧入力", new Breadcrumb(null, $"{era}の入力", StaffMap.ToYear(ward, year))) with
        {
            Absence = Absences.Of(sheet.Policy.IsFromSources),
        };
    }
}
