using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Stages;

/// <summary>The stages of a year and their days: everybody reads them, general affairs says.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class StagesController(StagesQueries queries, StagesCommands commands, CalendarQueries calendar) : StaffController
{
    // What is said of stages is logged of the year.
    protected override LoggedSubject Logged => new();

    [Read(StaffMap.Stages)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Stages)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Save(string ward, int year, StagesInput input, CancellationToken cancellation)
    {
        input = input with { Typed = Typed() };

        return await EndAsync(year, await commands.SaveAsync(Actor, year, input, cancellation), cancellation);
    }

    [HttpPost(StaffMap.StageClose)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Close(string ward, int year, string stage, StagesInput input, CancellationToken cancellation)
    {
        input = input with { Typed = Typed() };

        return await EndAsync(
            year,
            await commands.CloseAsync(Actor, year, StageNames.Find(stage)!.Value, input, cancellation),
            cancellation);
    }

    [HttpPost(StaffMap.StageReopen)]
    [Duties(Duty.GeneralAffairs)]
    public async Task<IActionResult> Reopen(string ward, int year, string stage, StagesInput input, CancellationToken cancellation)
    {
        input = input with { Typed = Typed() };

        return await EndAsync(
            year,
            await commands.ReopenAsync(Actor, year, StageNames.Find(stage)!.Value, input, cancellation),
            cancellation);
    }

    [Read(StaffMap.Calendar)]
    public async Task<IActionResult> Calendar(string ward, CancellationToken cancellation) =>
        File(await calendar.FileAsync(Actor, cancellation), "text/calendar; charset=utf-8", $"{ward}-dates.ics");

    protected override string? Words(Done done) => done.What switch
    {
        StagesCommands.Closed => "締め切りました。開き直すまで、だれも入力できません",
        StagesCommands.Reopened => "開き直しました",
        StagesCommands.Unchanged => "変わったところはありません",
        _ => "段階と期日を保存しました",
    };

    private Dictionary<string, string> Typed() => Request.HasFormContentType
        ? StageFields.All.ToDictionary(name => name, name => Request.Form[name].LastOrDefault() ?? "")
        : StageFields.All.ToDictionary(name => name, _ => "");

    private Task<IActionResult> EndAsync(int year, Ending ending, CancellationToken cancellation) => EndAsync(
        ending,
        _ => StaffMap.ToStages(Actor.WardCode, year),
        async refused => await queries.FindAsync(Actor, year, cancellation) is { } page
            ? View("Show", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults, Typed = Typed() })
            : null);
}
