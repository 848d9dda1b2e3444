using System.Globalization;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Asahi.Policy.Web.Features.Logs;

/// <summary>A log as a page, and as a file.</summary>
public abstract class ReadingController(LogQueries queries, TimeProvider clock) : StaffController
{
    protected LogQueries Queries => queries;

    protected async Task<IActionResult> ShowAsync(AskedLog? asked, LogInput input, CancellationToken cancellation) =>
        asked is null ? NotFound() : View("~/Features/Logs/Show.cshtml", await queries.PageAsync(Actor, asked, input, cancellation));

    // All of it goes out portion by portion: a log of many years is never in memory whole.
    protected async Task<IActionResult> TakeAsync(AskedLog? asked, LogInput input, CancellationToken cancellation)
    {
        if (asked is null)
        {
            return NotFound();
        }

        if (queries.All(asked, input, cancellation) is not { } portions)
        {
            return BadRequest();
        }

        var day = JapanTime.DateOf(clock.GetUtcNow().UtcDateTime).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var name = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{asked.Scope.File.Ascii}_{day}.csv",
            FileNameStar = $"{asked.Scope.File.Japanese}_{day}.csv",
        };
        (Response.ContentType, Response.Headers.ContentDisposition) = ("text/csv; charset=utf-8", name.ToString());
        await LogCsv.WriteAsync(portions, Response.Body, cancellation);

        return new EmptyResult();
    }
}
