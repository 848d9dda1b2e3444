using System.Globalization;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.NextYears;

/// <summary>Where general affairs begins a year, empty or from the year before.</summary>
[Duties(Duty.GeneralAffairs)]
public sealed class NextYearsController(NextYearQueries queries, NextYearCommands commands) : StaffController
{
    [Read(StaffMap.NextYear)]
    public async Task<IActionResult> Show(string ward, int? year, int? from, FormEra? era, CancellationToken cancellation) =>
        await queries.FindAsync(Actor, year, from, era, cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(StaffMap.NextYear)]
    public async Task<IActionResult> Begin(string ward, NextYearInput input, CancellationToken cancellation) => await EndAsync(
        await commands.BeginAsync(Actor, input, cancellation),
        done => StaffMap.ToYear(ward, done.Subject!.Value),
        async refused => await queries.FindAsync(Actor, null, null, null, cancellation) is { } page
            ? View("Show", page with { Frame = page.Frame with { HasErrors = true }, Faults = refused.Faults })
            : null);

    [HttpPost(StaffMap.Questions)]
    public async Task<IActionResult> Ask(string ward, int year, Guid key, CancellationToken cancellation) => await EndAsync(
        await commands.AskAsync(Actor, year, key, cancellation),
        _ => StaffMap.ToYear(ward, year),
        _ => Task.FromResult<ViewResult?>(null));

    protected override string? Words(Done done) => done.What switch
    {
        NextYearCommands.Begun => "年度を始めました。まだ公開されていません",
        NextYearCommands.Asked => string.Create(CultureInfo.InvariantCulture, $"前の年度からの問いを{done.Subject}件加えました"),
        _ => "前の年度の評価に、新しく書かれたことはありません",
    };
}
