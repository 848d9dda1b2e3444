using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>Which section writes which item: general affairs says.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class AssignmentController(DeskQueries queries, AssignmentCommands commands) : StaffController
{
    private static Fault Changed { get; } =
        new("items", "あなたが開いた後に、ほかの人が同じ項目の課を変えました。保存していません。いまの内容を確かめて、もう一度選んでください");

    [Read(StaffMap.Assignment)]
    public async Task<IActionResult> Assignment(string ward, int year, CancellationToken cancellation) =>
        await queries.AssignmentAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Assignment)]
    public async Task<IActionResult> Assign(string ward, int year, Guid key, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType || AssignmentChoice.Read(Request.Form) is not { } choices)
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.AssignAsync(Actor, year, key, choices, cancellation),
            _ => StaffMap.ToAssignment(ward, year),
            async refused => await queries.AssignmentAsync(Actor, year, cancellation) is { } page
                ? View("Assignment", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = refused.Faults is { Count: > 0 } faults ? faults : [Changed],
                })
                : null);
    }

    [HttpPost(StaffMap.AssignmentAll)]
    public async Task<IActionResult> AssignAll(
        string ward,
        int year,
        AssignAllInput input,
        CancellationToken cancellation) => await EndAsync(
        await commands.AssignAllAsync(Actor, year, input, cancellation),
        _ => StaffMap.ToAssignment(ward, year),
        async refused => await queries.AssignmentAsync(Actor, year, cancellation) is { } page
            ? View("Assignment", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults, Chosen = input })
            : null);

    protected override string? Words(Done done) => done.Subject is { } count ? $"{count}件の所管の課を保存しました" : "所管の課を保存しました";
}
