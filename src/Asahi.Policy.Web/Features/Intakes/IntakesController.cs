using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Intakes;

/// <summary>Where general affairs sends documents in, says what the ward has taught, and looks after the years that were imported.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class IntakesController(
    IntakesQueries queries,
    IntakeCommands commands,
    IntakeLineCommands lines,
    ImportedYearCommands years) : StaffController
{
    [Read(StaffMap.Intakes)]
    public async Task<IActionResult> Show(string ward, CancellationToken cancellation) => View(await queries.FindAsync(Actor, cancellation));

    [HttpPost(StaffMap.Intakes)]
    [DocumentSize]
    public async Task<IActionResult> Open(string ward, UploadInput input, CancellationToken cancellation) => await EndAsync(
        await commands.OpenAsync(Actor, await input.WithFileAsync(Request, cancellation), cancellation),
        done => StaffMap.ToIntake(ward, done.Subject!.Value),
        refused => AgainAsync(refused, page => page with { Year = input.Year }, cancellation));

    [HttpPost(StaffMap.TaughtLine)]
    public async Task<IActionResult> Forget(string ward, int id, Guid key, CancellationToken cancellation) => await EndAsync(
        await lines.ForgetAsync(Actor, id, key, cancellation),
        _ => StaffMap.ToIntakes(ward),
        refused => AgainAsync(refused, page => page, cancellation));

    [HttpPost(StaffMap.ImportedWithdraw)]
    public async Task<IActionResult> Withdraw(string ward, int year, WithdrawInput input, CancellationToken cancellation) => await EndAsync(
        await years.WithdrawAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToIntakes(ward),
        async refused => await AskAsync(year, input, refused, cancellation)
            ?? await AgainAsync(refused, page => page, cancellation));

    [HttpPost(StaffMap.ImportedPutBack)]
    public async Task<IActionResult> PutBack(string ward, int year, Guid key, CancellationToken cancellation) => await EndAsync(
        await years.PutBackAsync(Actor, year, key, cancellation),
        _ => StaffMap.ToIntakes(ward),
        refused => AgainAsync(refused, page => page, cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        IntakeCommands.Opened => "資料を読み込みました。まだ何も公開していません",
        IntakeLineCommands.Forgotten => "忘れました。次に読み込む資料から、自動の読み方に戻ります",
        ImportedYearCommands.Withdrawn => "公開を取りやめました。版は残っています",
        ImportedYearCommands.PutBack => "公開に戻しました",
        _ => null,
    };

    // Asked first, and asked again where the reason is missing.
    private async Task<ViewResult?> AskAsync(int year, WithdrawInput input, Refused refused, CancellationToken cancellation)
    {
        if (refused is not ({ Reason: Reason.Unconfirmed } or { Faults: [{ Field: ImportedYearCommands.Why }] }))
        {
            return null;
        }

        var page = await queries.FindAsync(Actor, cancellation);

        return page.Imported.FirstOrDefault(it => it.Year == year && it.Withdrawal is null) is { } asked
            ? View("Withdraw", page with
            {
                Frame = StaffFrame.Under("公開の取りやめ", new Breadcrumb(null, "資料の取込", StaffMap.ToIntakes(Actor.WardCode))) with
                {
                    HasErrors = refused.Faults.Count > 0,
                },
                Withdrawing = asked,
                Reason = input.Reason ?? "",
                Faults = refused.Faults,
            })
            : null;
    }

    private async Task<ViewResult?> AgainAsync(Refused refused, Func<IntakesPage, IntakesPage> typed, CancellationToken cancellation)
    {
        var page = typed(await queries.FindAsync(Actor, cancellation));

        return View("Show", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults });
    }
}
