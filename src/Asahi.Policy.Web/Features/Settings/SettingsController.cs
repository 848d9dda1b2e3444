using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Settings;

/// <summary>What the ward says of itself: the line on its pages, where to ask, the names of its duties.</summary>
[Duties(Duty.GeneralAffairs, Duty.Administrator)]
public sealed class SettingsController(SettingsQueries queries, SettingsCommands commands) : StaffController
{
    [Read(StaffMap.Settings)]
    public async Task<IActionResult> Show(string ward, int? from, CancellationToken cancellation) =>
        View(await queries.ShowAsync(Actor, from, cancellation));

    [Read(StaffMap.SettingsHistory)]
    public async Task<IActionResult> History(string ward, CancellationToken cancellation) =>
        View(await queries.HistoryAsync(Actor, cancellation));

    [HttpPost(StaffMap.Settings)]
    public async Task<IActionResult> Write(string ward, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType || SettingsInput.Read(Request.Form) is not { } input)
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.WriteAsync(Actor, input, cancellation),
            _ => StaffMap.ToSettings(ward),
            async refused =>
            {
                var page = await queries.AgainAsync(Actor, input, refused.Reason is Reason.Stale, cancellation);

                return View("Show", page with { Faults = refused.Faults });
            });
    }

    protected override string? Words(Done done) => done.What is SettingsCommands.Unchanged
        ? "変わったところはありません"
        : "設定を保存しました。断り書きと問合せ先は、公開のページにすぐ出ます";
}
