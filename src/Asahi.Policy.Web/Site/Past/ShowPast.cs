using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Previews;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Requests;
using Asahi.Policy.Web.Site.Withdrawn;

namespace Asahi.Policy.Web.Site.Past;

/// <summary>Resolves <c>?at=</c> on any page of a year to a line of the ledger. Stands after routing and before what keeps replies: a page
/// of the past is kept under the number of that line.</summary>
internal sealed class ShowPast(RequestDelegate next, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context, PublishedPolicies policies, PublicLedger ledger)
    {
        if (!IsAsked(context, out var typed))
        {
            await next(context);

            return;
        }

        var (ward, year) = (Route(context, "ward"), int.Parse(Route(context, "year"), CultureInfo.InvariantCulture));

        if (AskedMoment.Read(typed, clock.GetUtcNow().UtcDateTime, out var moment) is { } wrong)
        {
            Answer(context, StatusCodes.Status422UnprocessableEntity, "日時を読めません", wrong);

            return;
        }

        var past = await policies.ShowAtAsync(moment, context.RequestAborted);
        var spans = await ledger.OfYearAsync(ward, year, context.RequestAborted); // after it: not older than what is shown

        if (past is not null && StoneOf(past.Record, ward, year, spans.FirstOrDefault(it => it.Holds(moment))) is { } stone)
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            context.Features.Set(WithdrawnWords.Of(stone));

            return;
        }

        // What was taken out of the record since, or withdrawn, is shown at no moment.
        if (past is null || past.Record.CurrentNumber(ward, year) == 0 || spans.FirstOrDefault(it => it.Holds(moment)) is not { } span)
        {
            Answer(context, StatusCodes.Status404NotFound, "その時は公開していませんでした", Advice(spans, moment));

            return;
        }

        var shown = new ShownPast(past, span, SiteMap.ToPolicy(ward, year), context.Request.Path);
        context.Features.Set(shown);
        context.Features.Set(new AskedState(past.Position));
        var headers = context.Response.Headers;
        headers["Memento-Datetime"] = span.Line.At.ToString("R", CultureInfo.InvariantCulture);
        headers.Link = $"<{context.Request.Path.ToUriComponent()}>; rel=\"original\"";
        headers["X-Robots-Tag"] = "noindex";
        await next(context);
    }

    private static bool IsAsked(HttpContext context, out string typed)
    {
        typed = "";

        if (context.Features.Get<ShownDraft>() is not null // a draft is of no moment
            || (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            || !context.Request.Query.TryGetValue(AskedState.Field, out var values)
            || context.GetEndpoint() is not RouteEndpoint endpoint
            || $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}" is not { } address
            || (address != SiteMap.Policy && !address.StartsWith($"{SiteMap.Policy}/", StringComparison.Ordinal))
            || address is SiteMap.Proof or SiteMap.ProofFile)
        {
            return false;
        }

        typed = values[^1] ?? "";

        return true;
    }

    // What is withdrawn now is shown at no moment.
    private static Tombstone? StoneOf(PublicRecord record, string ward, int year, LedgerSpan? span) =>
        span?.Line.Edition is { } number && record.CurrentNumber(ward, year) == 0
            ? record.TombstonesOf(ward, year).FirstOrDefault(it => it.Part.Edition == number || it.WasCurrent)
            : null;

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name]!.ToString()!;

    private static string Advice(IReadOnlyList<LedgerSpan> spans, DateTime moment) => spans switch
    {
        [] => "この年度は、公開したことがありません。",
        [var first, ..] when moment < first.Line.At =>
            $"この年度をこのサイトで初めて公開したのは、{Domain.Years.JapanTime.Moment(first.Line.At)}です。版の履歴からたどってください。",
        _ when spans.FirstOrDefault(it => it.Holds(moment)) is { Line.Edition: not null } =>
            "この時に公開していた版は、いまは公開していません（公開を取りやめたか、取込を取り消したためです）。",
        _ => "この時は、この年度を公開していませんでした。版の履歴からたどってください。",
    };

    private static void Answer(HttpContext context, int status, string title, string advice)
    {
        context.Response.StatusCode = status;
        context.Features.Set(new PlainFailure(status, 0, title, advice));
    }
}
