using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Deputies;

/// <summary>Where general affairs says who approves in place of the mayor, and from which day to which.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class DeputiesController(DeputiesQueries queries, DeputiesCommands commands) : StaffController
{
    [Read(StaffMap.Deputies)]
    public async Task<IActionResult> Index(string ward, CancellationToken cancellation) =>
        View(await queries.FindAsync(Actor, cancellation));

    [HttpPost(StaffMap.Deputies)]
    public async Task<IActionResult> Give(string ward, DeputyInput input, CancellationToken cancellation) => await EndAsync(
        await commands.GiveAsync(Actor, input, cancellation),
        _ => StaffMap.ToDeputies(ward),
        refused => AgainAsync(refused, page => page with { Input = input }, cancellation));

    [HttpPost(StaffMap.DeputyEnd)]
    public async Task<IActionResult> End(string ward, int id, Guid key, CancellationToken cancellation) => await EndAsync(
        await commands.EndAsync(Actor, id, key, cancellation),
        _ => StaffMap.ToDeputies(ward),
        refused => AgainAsync(refused, page => page, cancellation));

    protected override string? Words(Done done) => done.What switch
    {
        DeputiesCommands.Given => "代決を任せました。その間、この人も公開を承認できます",
        _ => "代決をやめました",
    };

    private async Task<ViewResult?> AgainAsync(
        Refused refused,
        Func<DeputiesPage, DeputiesPage> typed,
        CancellationToken cancellation)
    {
        var page = await queries.FindAsync(Actor, cancellation);

        return View("Index", typed(page) with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults });
    }
}
