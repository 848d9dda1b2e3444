using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.People;

/// <summary>The sections of the ward office.</summary>
[Duties(Duty.Administrator)]
public sealed class SectionsController(PeopleQueries queries, PeopleCommands commands) : StaffController
{
    [Read(StaffMap.Sections)]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Sections", await PageAsync(null, cancellation));

    [HttpPost(StaffMap.Sections)]
    public async Task<IActionResult> Save(Guid key, int? id, string? name, CancellationToken cancellation) => await EndAsync(
        await commands.SectionAsync(Actor, key, id, name, cancellation),
        _ => StaffMap.Sections,
        async refused => View("Sections", await PageAsync(new SectionFault(id, name, refused.Faults[0].Message), cancellation)));

    protected override string? Words(Done done) => "課を保存しました";

    private async Task<SectionsPage> PageAsync(SectionFault? fault, CancellationToken cancellation) =>
        new(new StaffFrame("課") { HasErrors = fault is not null }, await queries.SectionLinesAsync(Actor, cancellation), fault);
}
