using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>Who changed what in a year, or of one item of it; to be read, narrowed and taken away.</summary>
[Duties(Duty.Officer, Duty.SectionChief, Duty.GeneralAffairs, Duty.Mayor)]
public sealed class LogController(LogQueries queries, TimeProvider clock) : ReadingController(queries, clock)
{
    [Read(StaffMap.Log)]
    public async Task<IActionResult> Year(string ward, int year, LogInput input, CancellationToken cancellation) =>
        await ShowAsync(await Queries.OfYearAsync(Actor, year, cancellation), NotNamed(input), cancellation);

    [Read(StaffMap.LogCsv)]
    public async Task<IActionResult> YearCsv(string ward, int year, LogInput input, CancellationToken cancellation) =>
        await TakeAsync(await Queries.OfYearAsync(Actor, year, cancellation), NotNamed(input), cancellation);

    [Read(StaffMap.EntryLog)]
    public async Task<IActionResult> Item(
        string ward,
        int year,
        string place,
        string stage,
        LogInput input,
        CancellationToken cancellation) =>
        await ShowAsync(await OfItemAsync(year, place, stage, cancellation), OfOne(input), cancellation);

    [Read(StaffMap.EntryLogCsv)]
    public async Task<IActionResult> ItemCsv(
        string ward,
        int year,
        string place,
        string stage,
        LogInput input,
        CancellationToken cancellation) =>
        await TakeAsync(await OfItemAsync(year, place, stage, cancellation), OfOne(input), cancellation);

    private Task<AskedLog?> OfItemAsync(int year, string place, string stage, CancellationToken cancellation) =>
        Queries.OfItemAsync(Actor, year, ItemPlace.Parse(place), StageNames.Find(stage)!.Value, cancellation);

    // The year, the stage and the item stand in the path; a query cannot say others.
    private static LogInput NotNamed(LogInput input) => input with { Year = null };

    private static LogInput OfOne(LogInput input) => input with { Year = null, Item = null, Stage = null };
}
