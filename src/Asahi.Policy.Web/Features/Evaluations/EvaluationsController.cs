using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Evaluations;

/// <summary>The self-evaluation of one item: read, written, reviewed.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class EvaluationsController(
    EvaluationQueries queries,
    EvaluationCommands commands,
    ReviewCommands reviews,
    Scratches scratches) : StaffController
{
    [Read(StaffMap.Evaluation)]
    public async Task<IActionResult> Show(string ward, int year, string code, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, ward, year, ItemCode.Parse(code), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Evaluation)]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> Save(string ward, int year, string code, EvaluationInput input, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);

        if (!Request.HasFormContentType || !EvaluationInput.IsWhole(Request.Form))
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.SaveAsync(Actor, ward, year, item, input, cancellation),
            _ => StaffMap.ToEvaluation(ward, year, item),
            refused => AgainAsync(ward, year, item, input, refused, cancellation));
    }

    [HttpPost(StaffMap.EvaluationReview)]
    [Duties(Duty.SectionChief, Duty.GeneralAffairs)]
    public async Task<IActionResult> Review(string ward, int year, string code, ReviewInput input, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);

        return await EndAsync(
            await reviews.ReviewAsync(Actor, ward, year, item, input, cancellation),
            _ => StaffMap.ToEvaluation(ward, year, item),
            async refused =>
            {
                if (await queries.FindSavedAsync(Actor, ward, year, item, cancellation) is not { } page)
                {
                    return null;
                }

                // The form is drawn only where it can still be sent.
                var isDrawn = page.Evaluation?.State is EvaluationState.Submitted or EvaluationState.Confirmed && !page.Locked;
                var field = isDrawn ? "reason" : "plan";

                return View("Show", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = [.. refused.Faults.Select(fault => fault with { Field = field })],
                    Reason = input.Reason,
                });
            });
    }

    [HttpPost(StaffMap.EvaluationScratch)]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> Keep(string ward, int year, string code, EvaluationInput input, CancellationToken cancellation) =>
        await queries.FindSavedAsync(Actor, ward, year, ItemCode.Parse(code), cancellation) switch
        {
            null => NotFound(),
            { MayWrite: false } => Forbid(),
            var page => await commands.KeepTypedAsync(Actor, page.Draft, input, cancellation) is { } at
                ? Content($"{JapanTime.Clock(at)}に書きかけを残しました", "text/plain", System.Text.Encoding.UTF8)
                : NoContent(),
        };

    [HttpPost(StaffMap.EvaluationScratchDrop)]
    [Duties(Duty.Officer, Duty.GeneralAffairs)]
    public async Task<IActionResult> Drop(string ward, int year, string code, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);

        if (await queries.FindSavedAsync(Actor, ward, year, item, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.MayWrite)
        {
            return Forbid();
        }

        await scratches.DropAsync(Actor.Id, page.Draft.Policy.Id, item, cancellation);

        return LocalRedirect(StaffMap.ToEvaluation(ward, year, item));
    }

    [Read(StaffMap.EvaluationLog)]
    public async Task<IActionResult> Log(string ward, int year, string code, CancellationToken cancellation) =>
        await queries.FindLogAsync(ward, year, ItemCode.Parse(code), cancellation) is { } page ? View(page) : NotFound();

    // What was typed is shown again, and put aside as well: it survives a closed window.
    private async Task<ViewResult?> AgainAsync(
        string ward,
        int year,
        ItemCode item,
        EvaluationInput input,
        Refused refused,
        CancellationToken cancellation)
    {
        if (await queries.FindSavedAsync(Actor, ward, year, item, cancellation) is not { } page)
        {
            return null;
        }

        await KeepAsync(page, input, cancellation);
        var typed = input.ToEntry(page.Draft.Form);
        var again = page with
        {
            Frame = page.Frame with { HasErrors = true },
            Entry = typed,
            Missing = [],
            Faults = refused.Faults,
        };

        if (refused.Reason is Reason.Invalid)
        {
            // Against the version it was typed for: nobody is handed what somebody else saved without being shown it.
            return View(
                "Show",
                again with { Version = input.Version ?? page.Version, Theirs = input.Resolving ? page.Entry : null, Use = input.Use });
        }

        return View(
            "Show",
            refused.Reason is Reason.Stale
                ? again with { Theirs = page.Entry, LastChange = await queries.LastChangeAsync(ward, year, item, cancellation) }
                : again);
    }

    private Task<DateTime?> KeepAsync(EvaluationPage page, EvaluationInput input, CancellationToken cancellation) =>
        scratches.KeepAsync(
            Actor.Id,
            page.Draft.Policy.Id,
            page.Code,
            input.Version ?? page.Version,
            input.ToEntry(page.Draft.Form).Values,
            null,
            cancellation);

    protected override string? Words(Done done) => done.What switch
    {
        EvaluationCommands.Unchanged => "変わったところはありません。状態もそのままです",
        nameof(EvaluationStep.Save) => "保存しました",
        nameof(EvaluationStep.Submit) => "保存し、課長に確認を依頼しました",
        nameof(EvaluationStep.Confirm) => "確認済みにしました",
        nameof(EvaluationStep.Return) => "差し戻しました",
        _ => null,
    };
}
