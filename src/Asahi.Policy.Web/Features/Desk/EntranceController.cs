using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Desk;

/// <summary>The same entrance for all duties: to the board, or for administrators to the people they administer.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator)]
public sealed class EntranceController(BoardQueries board) : StaffController
{
    [Read(StaffMap.Desk)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => Actor.Duty == Duty.Administrator
        ? LocalRedirect(StaffMap.People)
        : View("Board", await board.FindAsync(Actor, null, null, null, cancellation));

    [Read(StaffMap.Help)]
    public IActionResult Help() => View(new HelpPage(StaffFrame.Under("手引き"), Actor.Duty));
}
