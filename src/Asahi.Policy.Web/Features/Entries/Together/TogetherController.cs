using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Entries.Together;

/// <summary>Several entries read on one page, and those that were read confirmed at once.</summary>
[Duties(Duty.SectionChief, Duty.GeneralAffairs)]
public sealed class TogetherController(TogetherQueries queries, TogetherCommands commands) : StaffController
{
    protected override LoggedSubject Logged => new();

    [Read(StaffMap.Together)]
    public async Task<IActionResult> Show(string ward, int year, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.Together)]
    public async Task<IActionResult> Confirm(string ward, int year, Guid key, IReadOnlyList<string>? read, CancellationToken cancellation)
    {
        List<ReadEntry?> chosen = [.. (read ?? []).Distinct().Select(ReadEntry.Parse)];

        if (chosen.Contains(null))
        {
            return BadRequest();
        }

        return await EndAsync(
            await commands.ConfirmAsync(Actor, year, key, [.. chosen.OfType<ReadEntry>()], cancellation),
            _ => StaffMap.ToTogether(ward, year),
            async refused => await queries.FindAsync(Actor, year, cancellation) is { } page
                ? View("Show", page with
                {
                    Frame = page.Frame with { HasErrors = true },
                    Faults = refused.Faults,
                    Ticked = (read ?? []).ToHashSet(),
                })
                : null);
    }

    protected override string? Words(Done done) => $"{done.Subject}件を確認済みにしました";
}
