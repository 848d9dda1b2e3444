using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Announcing;

/// <summary>Where general affairs announces when a year goes on.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class AnnouncingController(AnnouncingQueries queries, AnnouncingCommands commands) : StaffController
{
    [Read(StaffMap.Announcement)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Announcement)]
    public async Task<IActionResult> Write(string ward, int year, AnnouncementInput input, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType || !Request.Form.ContainsKey(AnnouncementInput.WordsField))
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.WriteAsync(Actor, year, input, cancellation),
            _ => StaffMap.ToAnnouncement(ward, year),
            async refused => await queries.FindAsync(Actor, year, cancellation) is { } page
                ? View("Show", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Input = refused.Reason is Reason.Stale ? input with { Version = page.Input.Version } : input,
                    ShowsSaved = refused.Reason is Reason.Stale,
                    Faults = refused.Faults,
                })
                : null);
    }

    protected override string? Words(Done done) => done.What switch
    {
        AnnouncingCommands.Announced => "予告を保存しました。公開のページにすぐ出ます",
        AnnouncingCommands.Withdrawn => "予告をやめました",
        _ => "変わったところはありません",
    };
}
