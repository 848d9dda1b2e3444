using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>From the drafts to the public page: general affairs asks, the mayor decides.</summary>
public sealed class PublicationController(PublicationQueries queries, PublicationCommands commands, OfficeWords office) : StaffController
{
    [Read(StaffMap.Publication)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [Read(StaffMap.PublicationPreview)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor)]
    public IActionResult Preview(string ward, int year) => LocalRedirect(StaffMap.ToPreview(ward, year));

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
    public async Task<IActionResult> Approve(string ward, int year, SettleInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await commands.ApproveAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
            cancellation);

    [HttpPost(StaffMap.PublicationReturn)]
    [Duties(Duty.Mayor)]
    public async Task<IActionResult> Return(string ward, int year, SettleInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await commands.ReturnAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
            cancellation);

    protected override string? Words(Done done) => done.What switch
    {
        "requested" => $"{office.Mayor}に承認を依頼しました",
        "recalled" => "取り下げました。また入力できます",
        "returned" => "差し戻しました。また入力できます",
        "published" => "承認し、公開しました",
        _ => null,
    };

    private Task<IActionResult> AnswerAsync(
        int year,
        Ending ending,
        Func<PublicationPage, PublicationPage> typed,
        CancellationToken cancellation) => EndAsync(
        ending,
        _ => StaffMap.ToPublication(Actor.WardCode, year),
        async refused => (refused.Reason, await queries.FindAsync(Actor, year, cancellation)) switch
        {
            (_, null) => null,
            (Reason.Unconfirmed, { } page) => View("Confirm", typed(page)),
            (_, { } page) => View("Show", typed(page) with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults }),
        });
}
