using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>Who changed what in the whole ward, accounts, sections and settings too. Administrators see those alone.</summary>
[Duties(Duty.GeneralAffairs, Duty.Mayor, Duty.Administrator)]
public sealed class WardLogController(LogQueries queries, TimeProvider clock) : ReadingController(queries, clock)
{
    [Read(StaffMap.WardLog)]
    public async Task<IActionResult> Show(LogInput input, CancellationToken cancellation)
    {
        var asked = await Queries.OfWardAsync(Actor, cancellation);

        return await ShowAsync(asked, Readable(asked, input), cancellation);
    }

    [Read(StaffMap.WardLogCsv)]
    public async Task<IActionResult> Csv(LogInput input, CancellationToken cancellation)
    {
        var asked = await Queries.OfWardAsync(Actor, cancellation);

        return await TakeAsync(asked, Readable(asked, input), cancellation);
    }

    // Who may not choose a year or an item has no such fields, and no such query.
    private static LogInput Readable(AskedLog asked, LogInput input) => input with
    {
        Year = asked.Scope.HasYears ? input.Year : null,
        Item = asked.Scope.HasItems ? input.Item : null,
        Stage = asked.Scope.HasItems ? input.Stage : null,
    };
}
