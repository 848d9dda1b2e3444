using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Site.Unsaved;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Entries;

/// <summary>One item at one stage: read, written, reviewed.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class EntriesController(
    EntryQueries queries,
    EntryCommands commands,
    ReviewCommands reviews,
    OfficeWords office,
    SentTyping typing,
    OwnScratches own) : StaffController
{
    protected override LoggedSubject Logged => Request.HasFormContentType && Request.Form["itemKey"].ToString() is { Length: > 0 } key
        ? new(Key: key, Stage: StageNames.Find(RouteData.Values["stage"]!.ToString()!))
        : new(ItemPlace.Parse(RouteData.Values["place"]!.ToString()!).Code?.ToString());

    private ListFilter Filter => ListFilter.Of(Request);

    /// <summary>An item without a stage: the one that is written last in the year.</summary>
    [Read(StaffMap.Item)]
    public async Task<IActionResult> Item(string ward, int year, string place, CancellationToken cancellation)
    {
        foreach (var stage in Enum.GetValues<FormStage>().OrderDescending())
        {
            if (await queries.FindAsync(Actor, ward, year, ItemPlace.Parse(place), stage, cancellation) is { Draft.IsOpen: true } page)
            {
                return LocalRedirect(StaffMap.ToEntry(ward, year, page.Place, stage));
            }
        }

        return NotFound();
    }

    [Read(StaffMap.Entry)]
    public async Task<IActionResult> Show(string ward, int year, string place, string stage, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, ward, year, ItemPlace.Parse(place), StageNames.Find(stage)!.Value, cancellation) is { } page
            ? await ShowAsync(page.With(await own.FindAsync(page.ScratchKey)), cancellation)
            : NotFound();

    [HttpPost(StaffMap.Entry)]
    [EntrySize]
    [Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs)]
    public async Task<IActionResult> Save(
        string ward,
        int year,
        string place,
        string stage,
        EntryInput input,
        CancellationToken cancellation)
    {
        var at = (Place: await WhereAsync(ward, year, place, input.ItemKey, cancellation), Stage: StageNames.Find(stage)!.Value);

        if (await queries.FindAsync(Actor, ward, year, at.Place, at.Stage, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!Request.HasFormContentType || !(input = input.Of(Request.Form)).IsWhole(page.Draft.Form))
        {
            return BadRequest();
        }

        if (input.Row is { } row)
        {
            return await RowsAsync(page, input, row, cancellation);
        }

        return await EndAsync(
            await commands.SaveAsync(Actor, ward, year, at.Place, at.Stage, input, cancellation),
            _ => StaffMap.ToEntry(ward, year, at.Place, at.Stage) + Filter.Query,
            refused => AgainAsync(ward, year, at.Place, at.Stage, input, refused, cancellation));
    }

    [HttpPost(StaffMap.EntryReview)]
    [Duties(Duty.SectionChief, Duty.GeneralAffairs)]
    public async Task<IActionResult> Review(
        string ward,
        int year,
        string place,
        string stage,
        ReviewInput input,
        CancellationToken cancellation)
    {
        var at = (Place: await WhereAsync(ward, year, place, input.ItemKey, cancellation), Stage: StageNames.Find(stage)!.Value);

        return await EndAsync(
            await reviews.ReviewAsync(Actor, ward, year, at.Place, at.Stage, input, cancellation),
            _ => StaffMap.ToEntry(ward, year, at.Place, at.Stage) + Filter.Query,
            async refused =>
            {
                if (await queries.FindAsync(Actor, ward, year, at.Place, at.Stage, cancellation) is not { } page)
                {
                    return null;
                }

                // The form is drawn only where it can still be sent.
                var isDrawn = page.Entry?.State is EntryState.Submitted or EntryState.Confirmed && !page.Locked;
                var field = isDrawn ? "reason" : "plan";

                return await ShowAsync(page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = [.. refused.Faults.Select(fault => fault with { Field = field })],
                    Reason = input.Reason,
                }, cancellation);
            });
    }

    [Read(StaffMap.EntryRestore)]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> AskRestore(string ward, int year, string place, string stage, CancellationToken cancellation) =>
        await queries.FindRestoreAsync(Actor, ward, year, ItemPlace.Parse(place), StageNames.Find(stage)!.Value, cancellation) switch
        {
            null => NotFound(),
            { MayRestore: false } => Forbid(),
            var page => View("Restore", page),
        };

    [HttpPost(StaffMap.EntryRestore)]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> Restore(
        string ward,
        int year,
        string place,
        string stage,
        RestoreInput input,
        CancellationToken cancellation)
    {
        var at = (Place: await WhereAsync(ward, year, place, input.ItemKey, cancellation), Stage: StageNames.Find(stage)!.Value);

        return await EndAsync(
            await commands.RestoreAsync(Actor, ward, year, at.Place, at.Stage, input, cancellation),
            _ => StaffMap.ToEntry(ward, year, at.Place, at.Stage) + Filter.Query,
            async _ => await queries.FindRestoreAsync(Actor, ward, year, at.Place, at.Stage, cancellation) is { } page
                ? View("Restore", page with { Frame = page.Frame with { HasErrors = true } })
                : null);
    }

    private async Task<ViewResult> ShowAsync(EntryPage page, CancellationToken cancellation) =>
        View("Show", page with { Walk = await queries.WalkAsync(Actor, page, Filter, cancellation) });

    // Who had the form open while the item was renumbered or moved writes in that item, and not in what has its number now.
    private async Task<ItemPlace> WhereAsync(string ward, int year, string place, string? key, CancellationToken cancellation) =>
        await queries.PlaceOfAsync(ward, year, ItemPlace.Parse(place), key, cancellation);

    // The form again, with its rows as the button said; nothing is saved.
    private async Task<IActionResult> RowsAsync(EntryPage page, EntryInput input, string row, CancellationToken cancellation)
    {
        if (!page.IsEditable)
        {
            return Forbid();
        }

        if (RowSteps.Take(input.ToTyped(page.Draft.Form), row) is not { } typed)
        {
            return BadRequest();
        }

        // Until it is saved it is kept as all that is typed: what was typed before the button as well as after it.
        await typing.KeepAsync(HttpContext);
        await own.DropAsync(page.ScratchKey, RowSteps.RemovedBy(page.Draft.Form, row));

        return await ShowAsync(page with
        {
            Typed = typed,
            Version = input.Version ?? page.Version,
            Opened = input.Opened ?? page.Opened,
            Missing = [],
        }, cancellation);
    }

    private async Task<ViewResult?> AgainAsync(
        string ward,
        int year,
        ItemPlace place,
        FormStage stage,
        EntryInput input,
        Refused refused,
        CancellationToken cancellation)
    {
        if (await queries.FindAsync(Actor, ward, year, place, stage, cancellation) is not { } page)
        {
            return null;
        }

        var typed = input.ToTyped(page.Draft.Form);
        var again = page with
        {
            Frame = page.Frame with { HasErrors = true },
            IsSent = true,
            Typed = typed,
            Missing = [],
            Faults = refused.Faults,
        };
        var merge = EntryCommands.MergeOf(page.Draft, input);

        switch (refused.Reason)
        {
            case Reason.Unconfirmed:
                var chosen = EntryCommands.ChosenOf(page.Draft, input);

                return await ShowAsync(again with
                {
                    Version = input.Version ?? page.Version,
                    Opened = input.Opened ?? page.Opened,
                    Typed = chosen,
                    Theirs = input.Resolving ? page.Typed : null,
                    Asked = merge.Asked,
                    Use = input.Use,
                    Clearing = (input.Step, EntryRules.ClearedBy(chosen)),
                }, cancellation);
            case Reason.Invalid:
                // Against the version it was typed for: nobody is handed what somebody else saved without being shown it.
                return await ShowAsync(again with
                {
                    Version = input.Version ?? page.Version,
                    Opened = input.Opened ?? page.Opened,
                    Typed = input.Resolving ? merge.Merged : typed,
                    Theirs = input.Resolving ? page.Typed : null,
                    Asked = merge.Asked,
                    Use = input.Use,
                }, cancellation);
            case Reason.Stale:
                return await ShowAsync(again with
                {
                    Typed = merge.Merged,
                    Opened = input.Opened ?? page.Opened,
                    Theirs = page.Typed,
                    Asked = merge.Asked,
                    LastChange = await queries.LastChangeAsync(page.Draft, ward, cancellation),
                }, cancellation);
            default:
                return await ShowAsync(again, cancellation);
        }
    }

    protected override string? Words(Done done) => done.What switch
    {
        EntryCommands.Unchanged => "変わったところはありません。状態もそのままです",
        EntryCommands.Merged => "ほかの人が保存した内容と合わせて、保存しました",
        EntryCommands.Restored => "公開中の内容に戻しました",
        ReviewCommands.Remarked => "申し送りを保存しました",
        nameof(EntryStep.Save) => "保存しました",
        EntryCommands.SubmittedToAffairs => $"保存し、{office.GeneralAffairs}に確認を依頼しました",
        nameof(EntryStep.Submit) => $"保存し、{office.SectionChief}に確認を依頼しました",
        nameof(EntryStep.Confirm) => "確認済みにしました",
        nameof(EntryStep.Return) => "差し戻しました",
        _ => null,
    };
}
