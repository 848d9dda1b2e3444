using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Publication;

/// <summary>From the drafts to the public page: general affairs asks, the mayor decides.</summary>
public sealed class PublicationController(
    PublicationQueries queries,
    RequestCommands requests,
    SettlingCommands commands,
    OfficeWords office) : StaffController
{
    [Read(StaffMap.Publication)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> Show(string ward, int year, int? candidate, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, new PublicationQuestion(null, candidate), cancellation) is { } page ? View(page) : NotFound();

    [Read(StaffMap.PublicationCorrection)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Correction(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, new PublicationQuestion(IsCorrection: true), cancellation) is { } page
            ? page.Prepared.Pins.Candidates.Any(it => it.Kind == EditionKind.Correction)
                ? LocalRedirect(StaffMap.ToPublication(ward, year))
                : View("Show", page)
            : NotFound();

    [Read(StaffMap.PublicationPreview)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor, OrDeputy = true)]
    public IActionResult Preview(string ward, int year) => LocalRedirect(StaffMap.ToPreview(ward, year));

    [HttpPost(StaffMap.Publication)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Ask(string ward, int year, RequestInput input, CancellationToken cancellation)
    {
        var question = new PublicationQuestion(input.Chosen, IsCorrection: true);

        if (input.IsLook)
        {
            return await queries.FindAsync(Actor, year, question, cancellation) is { } page
                ? View("Show", page with { Request = input })
                : NotFound();
        }

        return await AnswerAsync(
            year,
            await requests.RequestAsync(Actor, year, input, cancellation),
            page => page with { Request = input },
            cancellation,
            question);
    }

    [HttpPost(StaffMap.PublicationRebuild)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Rebuild(string ward, int year, SettleInput input, CancellationToken cancellation) =>
        await AnswerAsync(
            year,
            await requests.RebuildAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
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
    [Duties(Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> Approve(string ward, int year, SettleInput input, CancellationToken cancellation)
    {
        if (input.IsBack)
        {
            return await queries.FindAsync(Actor, year, new PublicationQuestion(null, input.Candidate), cancellation) is { } page
                ? View("Show", page with { Settle = input })
                : NotFound();
        }

        return await AnswerAsync(
            year,
            await commands.ApproveAsync(Actor, year, input, cancellation),
            page => page with { Settle = input },
            cancellation,
            new PublicationQuestion(null, input.Candidate));
    }

    [HttpPost(StaffMap.PublicationReturn)]
    [Duties(Duty.Mayor, OrDeputy = true)]
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
        "approved" => "承認しました。決めた時刻に公開します",
        "rebuilt" => $"いまの公開中の内容の上に作り直しました。{office.Mayor}の承認を待ちます",
        _ => null,
    };

    private Task<IActionResult> AnswerAsync(
        int year,
        Ending ending,
        Func<PublicationPage, PublicationPage> typed,
        CancellationToken cancellation,
        PublicationQuestion? question = null) => EndAsync(
        ending,
        _ => StaffMap.ToPublication(Actor.WardCode, year),
        async refused => (refused.Reason, await queries.FindAsync(Actor, year, question ?? new PublicationQuestion(), cancellation)) switch
        {
            (_, null) => null,
            (Reason.Unconfirmed, { } page) => View("Confirm", typed(page)),
            (_, { } page) => View("Show", typed(page) with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults }),
        });
}
