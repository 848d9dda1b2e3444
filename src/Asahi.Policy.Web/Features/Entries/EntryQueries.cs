using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Features.Entries;

public sealed class EntryQueries(
    PolicyDbContext db,
    DraftItems items,
    DraftLines lines,
    ChangeLog log,
    SectionChiefs chiefs,
    PublishedPolicies published,
    OthersTypingNow typing,
    OfficeWords office)
{
    /// <summary>The page as the record has it.</summary>
    public async Task<EntryPage?> FindAsync(
        Actor actor,
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        CancellationToken cancellation)
    {
        if (await items.FindAsync(ward, year, place, stage, cancellation) is not { } draft)
        {
            return null;
        }

        var (section, typed) = (draft.Item.SectionId, draft.Typed);
        var current = (await published.FindAsync(ward, year, cancellation))?.Policy;
        var beside = await BesideAsync(draft, ward, current, cancellation);

        return new EntryPage(Frame(draft, ward, stage.Name()), draft, ward, typed, draft.Version)
        {
            Opened = OpenedFields.Write(typed),
            MayWrite = actor.MayWriteFor(section),
            MayReview = actor.MayReviewFor(section),
            MayMend = EntryRefusals.OfRights(actor, draft, EntryStep.Confirm, office) is null && actor.Duty == Duty.SectionChief,
            IsGeneralAffairs = actor.Duty == Duty.GeneralAffairs,
            SectionName = await db.Sections.Where(it => it.Id == section).Select(it => it.Name).FirstOrDefaultAsync(cancellation),
            HasChief = section is not { } number || await chiefs.AreInAsync(number, cancellation),
            EditorName = await NameAsync(draft.Entry?.EditedById, cancellation),
            IsPublished = draft.IsIn(current),
            IsRestorable = draft.IsRestorable(current),
            HasPublic = draft.In(current) is not null,
            Changes = actor.MayReviewFor(section) && draft.Entry is { State: EntryState.Submitted or EntryState.Confirmed }
                ? draft.ChangesAgainst(current)
                : null,
            Typing = (await typing.OfAsync(draft.Policy.Id, actor, cancellation)).GetValueOrDefault((draft.Item.Key, stage)),
            Public = current?.Items.FirstOrDefault(item => item.Key == draft.Item.Key)?.Place,
            PreparerName = await NameAsync(draft.Pending?.PreparedById, cancellation),
            Beside = beside,
            Missing = draft.Entry is { State: EntryState.Drafting or EntryState.Returned }
                ? [.. EntryRules.Missing(typed).Select(fault => fault.Message)]
                : [],
            Odd = draft.Entry is { State: not EntryState.AsImported } && !draft.IsIn(current)
                ? [.. EntryRules.Odd(typed, draft.Reading).Select(fault => fault.Message), .. Renewed(draft, beside)]
                : [],
        };
    }

    /// <summary>The items beside it in the list that somebody came from.</summary>
    public async Task<EntryWalk?> WalkAsync(Actor actor, EntryPage page, ListFilter filter, CancellationToken cancellation) =>
        await lines.OfAsync(page.WardCode, page.Year, cancellation) is { } all ? EntryWalk.Of(actor, all, page, filter) : null;

    /// <summary>Where an item stands now of which a form was opened.</summary>
    /// <param name="ward">The ward.</param>
    /// <param name="year">The year.</param>
    /// <param name="opened">Where it stood then.</param>
    /// <param name="key">Its key. Null: the form does not say.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<ItemPlace> PlaceOfAsync(string ward, int year, ItemPlace opened, string? key, CancellationToken cancellation)
    {
        // No place has a number that is none: what was retired meanwhile is not found.
        return key is null ? opened : await items.PlaceOfAsync(ward, year, key, cancellation) ?? ItemPlace.OfReform(0);
    }

    /// <summary>What would change if what is public were put back.</summary>
    public async Task<RestorePage?> FindRestoreAsync(
        Actor actor,
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        CancellationToken cancellation)
    {
        if (await items.FindAsync(ward, year, place, stage, cancellation) is not { } draft
            || draft.Restored((await published.FindAsync(ward, year, cancellation))?.Policy) is not { } restored)
        {
            return null;
        }

        return new RestorePage(
            StaffFrame.Under("下書きを戻す", YearBreadcrumb(ward, year), ItemBreadcrumb(ward, draft)),
            draft,
            ward,
            EntryDifference.Between(draft.Typed, draft.Form.Read(draft.Reading with { Content = restored.Content })),
            EntryRefusals.OfRights(actor, draft, EntryStep.Save, office) is null,
            draft.In((await published.FindAsync(ward, year, cancellation))?.Policy) is not null);
    }

    public Task<ChangeLine?> LastChangeAsync(DraftItem draft, string ward, CancellationToken cancellation) =>
        log.LastAsync(ward, draft, cancellation);

    // What the year before said of the same item at its end, by the lineage that staff confirmed.
    private async Task<EntryBeside> BesideAsync(DraftItem draft, string ward, PublishedPolicy? current, CancellationToken cancellation)
    {
        var plan = draft.Stage == FormStage.Plan
            ? []
            : EntryWords.Of(FormEras.Of(draft.Policy.Era).Form(draft.Place.Level, FormStage.Plan), draft.Reading with
            {
                Content = draft.Item.PlanEntry.Content,
            }).Where(said => said.Key != "name").ToList(); // it stands above all
        if (draft.Place == ItemPlace.Whole)
        {
            return await BesideWholeAsync(draft, ward, plan, cancellation);
        }

        var link = draft.Place.Code is { } code
            ? draft.Policy.Statement.Lineage.FirstOrDefault(link => link.Item == code && link.Former.Count == 1)
            : null;

        if (link is null || (await published.FindAsync(ward, link.FormerYear, cancellation))?.Policy is not { } former
            || former.Items.FirstOrDefault(item => item.Place.Code == link.Former[0]) is not { } item)
        {
            return new EntryBeside(plan, [], null);
        }

        return new EntryBeside(
            plan,
            [.. Said(former, item, FormStage.SelfEvaluation), .. draft.Stage == FormStage.Plan ? Said(former, item, FormStage.Plan) : []],
            $"{former.Year.Era}の {item.Place} {item.ItemPlan.Title}")
        {
            FormerPlan = item.ItemPlan,
        };
    }

    private static IEnumerable<string> Renewed(DraftItem draft, EntryBeside beside) =>
        draft.Stage == FormStage.Plan && beside.FormerPlan is { } former ? IndicatorAdvice.Renewed(draft.Item.ItemPlan, former) : [];

    // The year as a whole needs no lineage: it follows the year before.
    private async Task<EntryBeside> BesideWholeAsync(
        DraftItem draft,
        string ward,
        IReadOnlyList<SaidField> plan,
        CancellationToken cancellation)
    {
        if ((await published.FindAsync(ward, draft.Policy.FiscalYear - 1, cancellation))?.Policy is not { } former
            || former.Items.FirstOrDefault(item => item.Place == ItemPlace.Whole) is not { } whole)
        {
            return new EntryBeside(plan, [], null);
        }

        return new EntryBeside(
            plan,
            [.. Said(former, whole, FormStage.SelfEvaluation), .. draft.Stage == FormStage.Plan ? Said(former, whole, FormStage.Plan) : []],
            former.Title);
    }

    private static IEnumerable<SaidField> Said(PublishedPolicy policy, PublishedItem item, FormStage stage) =>
        item.On(stage, policy.FiscalYear) is { } content && FormEras.Of(policy.Era).Find(item.Place.Level, stage) is { } form
            ? EntryWords.Of(form, new EntryReading(content, item.ItemPlan, policy.FiscalYear))
            : [];

    private static StaffFrame Frame(DraftItem draft, string ward, string title) =>
        StaffFrame.Under($"{draft.Place.Code} {draft.Item.Name} {title}".Trim(), YearBreadcrumb(ward, draft.Policy.FiscalYear)) with
        {
            Absence = Absences.Of(draft.Policy.IsFromSources),
        };

    private static Breadcrumb YearBreadcrumb(string ward, int year) =>
        new(null, $"{new FiscalYear(year).Era}の入力", StaffMap.ToYear(ward, year));

    private static Breadcrumb ItemBreadcrumb(string ward, DraftItem draft) => new(
        draft.Place.Code?.ToString(),
        draft.Item.Name ?? draft.Place.Level.Name(),
        StaffMap.ToEntry(ward, draft.Policy.FiscalYear, draft.Place, draft.Stage));

    private async Task<string?> NameAsync(int? person, CancellationToken cancellation) =>
        person is null ? null : await db.Users.Where(it => it.Id == person).Select(it => it.Name).FirstOrDefaultAsync(cancellation);
}
