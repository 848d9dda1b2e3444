using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
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
    ReviewCommands reviews) : StaffController
{
    [Read(StaffMap.Evaluation)]
    public async Task<IActionResult> Show(string ward, int year, string code, string? done, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, ward, year, ItemCode.Parse(code), cancellation) is { } page
            ? View(page with { Done = Words(done) })
            : NotFound();

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
            done => Next(ward, year, item, done),
            refused => AgainAsync(ward, year, item, input, refused, cancellation));
    }

    [HttpPost(StaffMap.EvaluationReview)]
    [Duties(Duty.SectionChief, Duty.GeneralAffairs)]
    public async Task<IActionResult> Review(string ward, int year, string code, ReviewInput input, CancellationToken cancellation)
    {
        var item = ItemCode.Parse(code);

        return await EndAsync(
            await reviews.ReviewAsync(Actor, ward, year, item, input, cancellation),
            done => Next(ward, year, item, done),
            async refused =>
            {
                if (await queries.FindAsync(Actor, ward, year, item, cancellation) is not { } page)
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

    [Read(StaffMap.EvaluationLog)]
    public async Task<IActionResult> Log(string ward, int year, string code, CancellationToken cancellation) =>
        await queries.FindLogAsync(ward, year, ItemCode.Parse(code), cancellation) is { } page ? View(page) : NotFound();

    private async Task<ViewResult?> AgainAsync(
        string ward,
        int year,
        ItemCode item,
        EvaluationInput input,
        Refused refused,
        CancellationToken cancellation)
    {
        if (await queries.FindAsync(Actor, ward, year, item, cancellation) is not { } page)
        {
            return null;
        }

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

    private static string Next(string ward, int year, ItemCode item, Done done) =>
        $"{StaffMap.ToEvaluation(ward, year, item)}?done={done.What}";

    private static string? Words(string? done) => done switch
    {
        EvaluationCommands.Unchanged => "変わったところはありません。状態もそのままです",
        nameof(EvaluationStep.Save) => "保存しました",
        nameof(EvaluationStep.Submit) => "保存し、課長に確認を依頼しました",
        nameof(EvaluationStep.Confirm) => "確認済みにしました",
        nameof(EvaluationStep.Return) => "差し戻しました",
        _ => null,
    };
}
