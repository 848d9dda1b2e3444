namespace Asahi.Policy.Web.Site.Requests;

/// <summary>A write that did not come to its turn, a full disk, a page that takes long: said in words, with nothing
/// changed, and no matter whose door it was. Whatever else goes wrong is a mistake of ours, and is answered as one.</summary>
internal sealed partial class PlainFailures(RequestDelegate next, ILogger<PlainFailures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!context.Response.HasStarted && PlainFailure.Of(trouble) is { } failure)
        {
            LogFailure(failure.Status, trouble.GetBaseException().Message);
            failure.Answer(context);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Answered {Status}: {Reason}")]
    private partial void LogFailure(int status, string reason);
}
