using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Withdrawals;

/// <summary>Where general affairs hides what should not be public, and the mayor approves that or puts it back.</summary>
public sealed class WithdrawalsController(WithdrawalsQueries queries, WithdrawalsCommands commands, OfficeWords office) : StaffController
{
    [Read(StaffMap.Withdrawals)]
    [Duties(Duty.GeneralAffairs, Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> Show(string ward, int year, string? part, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, part, cancellation) is not { } page ? NotFound()
            : page.Asked is null ? View(page)
            : page.MayWithdraw ? View("Ask", page)
            : LocalRedirect(StaffMap.ToWithdrawals(ward, year));

    [HttpPost(StaffMap.Withdrawals)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Withdraw(
        string ward,
        int year,
        WithdrawalInput input,
        CancellationToken cancellation) => await EndAsync(
        await commands.WithdrawAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToWithdrawals(ward, year),
        async refused => await AgainAsync(year, refused, refused.Reason == Reason.Invalid ? input : null, cancellation));

    [HttpPost(StaffMap.WithdrawalApproval)]
    [Duties(Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> Approve(string ward, int year, int id, Guid key, CancellationToken cancellation) => await EndAsync(
        await commands.ApproveAsync(Actor, year, id, key, cancellation),
        _ => StaffMap.ToWithdrawals(ward, year),
        refused => AgainAsync(year, refused, null, cancellation));

    [HttpPost(StaffMap.WithdrawalPutBack)]
    [Duties(Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> PutBack(string ward, int year, int id, Guid key, CancellationToken cancellation) => await EndAsync(
        await commands.PutBackAsync(Actor, year, id, key, cancellation),
        _ => StaffMap.ToWithdrawals(ward, year),
        refused => AgainAsync(year, refused, null, cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        WithdrawalsCommands.Withdrawn => $"取り下げました。いまから、だれにも見えません。{office.Mayor}の承認を待ちます",
        WithdrawalsCommands.Approved => "取下げを承認しました",
        _ => "公開に戻しました",
    };

    private async Task<ViewResult?> AgainAsync(int year, Refused refused, WithdrawalInput? input, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, input?.Part, cancellation) is { } page
            ? View(page.Asked is null ? "Show" : "Ask", page with
            {
                Frame = page.Frame with { HasErrors = true },
                Reason = input?.Reason ?? "",
                Faults = refused.Faults,
            })
            : null;
}
