using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Wards;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Blackenings;

/// <summary>Where general affairs asks for words to be blackened, and the mayor does it.</summary>
[Duties(Duty.GeneralAffairs, Duty.Mayor, OrDeputy = true)]
public sealed class BlackeningsController(BlackeningsQueries queries, BlackeningsCommands commands, OfficeWords office) : StaffController
{
    [Read(StaffMap.Blackening)]
    public async Task<IActionResult> Show(string ward, CancellationToken cancellation) =>
        View(await queries.FindAsync(Actor, cancellation));

    [HttpPost(StaffMap.Blackening)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Ask(string ward, BlackeningInput input, CancellationToken cancellation) => await EndAsync(
        await commands.RequestAsync(Actor, input, cancellation),
        _ => StaffMap.ToBlackening(ward),
        async refused => refused.Reason == Reason.Unconfirmed
            ? await ConfirmAsync(input, cancellation)
            : await AgainAsync(refused, input, cancellation));

    [HttpPost(StaffMap.BlackeningDrop)]
    public async Task<IActionResult> Drop(string ward, int id, Guid key, CancellationToken cancellation) => await EndAsync(
        await commands.DropAsync(Actor, id, key, cancellation),
        _ => StaffMap.ToBlackening(ward),
        async refused => await AgainAsync(refused, null, cancellation));

    [HttpPost(StaffMap.BlackeningDone)]
    [Duties(Duty.Mayor, OrDeputy = true)]
    public async Task<IActionResult> Do(string ward, int id, Guid key, bool confirmed, CancellationToken cancellation) => await EndAsync(
        await commands.DoAsync(Actor, id, key, confirmed, cancellation),
        _ => StaffMap.ToBlackening(ward),
        async refused => await AgainAsync(refused, null, cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        BlackeningsCommands.Requested => $"墨消しを依頼しました。{office.Mayor}が決めるまで、まだ何も消えていません",
        BlackeningsCommands.Dropped => "依頼を取りやめました。何も消えていません",
        _ => "墨消しをしました。これより前の控え（バックアップ）を、すべて破棄してください",
    };

    // Where they stand is looked at before anybody is asked.
    private async Task<ViewResult> ConfirmAsync(BlackeningInput input, CancellationToken cancellation)
    {
        if (await queries.FindAsync(Actor, input.Words, cancellation) is { } found)
        {
            return View("Confirm", await queries.FindAsync(Actor, cancellation) with { Input = input, Found = found });
        }

        var view = await AgainAsync(Refused.Invalid(BlackeningInput.TextsField, BlackeningsCommands.Impossible), input, cancellation);
        view.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return view;
    }

    private async Task<ViewResult> AgainAsync(Refused refused, BlackeningInput? input, CancellationToken cancellation)
    {
        var page = await queries.FindAsync(Actor, cancellation);

        return View("Show", page with { Frame = page.Frame with { HasErrors = true }, Input = input, Faults = refused.Faults });
    }
}
