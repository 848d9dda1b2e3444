using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>A year at a glance: how far every item has come, and who acts next.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class BoardController(BoardQueries board) : StaffController
{
    [Read(StaffMap.Year)]
    public async Task<IActionResult> Year(string ward, int year, string? stage, CancellationToken cancellation) =>
        await board.FindAsync(Actor, year, StageNames.Find(stage), ListFilter.Asked(Request), cancellation) is { } page
            ? View("Board", page)
            : NotFound();
}
