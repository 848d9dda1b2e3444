using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Entry;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>From the drafts to the public page: general affairs asks, the mayor decides.</summary>
public sealed class PublicationController(PublicationQueries queries, PublicationCommands commands, NewEditions editions) : StaffController
{
    [Read(StaffMap.Publication)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor)]
    public async Task<IActionResult> Show(string ward, int year, string? done, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page with { Done = Words(done) }) : NotFound();

    [Read(StaffMap.PublicationPreview)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor)]
    public async Task<IActionResult> Preview(string ward, int year, CancellationToken cancellation) =>
        await queries.PreviewAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Publication)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Ask(string ward, int year, RequestInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await commands.RequestAsync(Actor, year, input, cancellation),
            page => page with { Request = input },
            cancellation);

    [HttpPost(StaffMap.PublicationRecall)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Recall(string ward, int year, SettleInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await commands.RecallAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
            cancellation);

    [HttpPost(StaffMap.PublicationApproval)]
    [Duties(Duty.Mayor)]
    public async Task<IActionResult> Approve(string ward, int year, SettleInput input, CancellationToken cancellation)
    {
        var outcome = await commands.ApproveAsync(Actor, year, input, cancellation);

        if (outcome.Address is not null)
        {
            editions.Tell();
        }

        return await AnswerAsync(year, outcome, page => page with { Settle = input }, cancellation);
    }

    [HttpPost(StaffMap.PublicationReturn)]
    [Duties(Duty.Mayor)]
    public async Task<IActionResult> Return(string ward, int year, SettleInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await commands.ReturnAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
            cancellation);

    private async Task<IActionResult> AnswerAsync(
        int year,
        PublicationOutcome outcome,
        Func<PublicationPage, PublicationPage> typed,
        CancellationToken cancellation)
    {
        if (outcome.Address is not null)
        {
            return LocalRedirect(outcome.Address);
        }

        if (outcome is { IsStale: false, Faults: null } || await queries.FindAsync(Actor, year, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (outcome.ToConfirm)
        {
            return View("Confirm", typed(page) with { Day = outcome.Day });
        }

        Response.StatusCode = outcome.IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        var faults = outcome.Faults ?? [new Fault("changes", "あなたが開いた後に、内容か状態が変わりました。いまの内容を確かめてから、もう一度選んでください")];

        return View("Show", typed(page) with { Frame = page.Frame with { HasErrors = true }, Faults = faults });
    }

    private static string? Words(string? done) => done switch
    {
        "requested" => "区長に承認を依頼しました",
        "recalled" => "取り下げました。また入力できます",
        "returned" => "差し戻しました。また入力できます",
        "published" => "承認し、公開しました",
        _ => null,
    };
}
