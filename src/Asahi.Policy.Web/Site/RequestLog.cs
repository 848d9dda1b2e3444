using System.Diagnostics;

namespace Asahi.Policy.Web.Site;

/// <summary>One line for each request: what was asked, how it ended, how long it took. No query string, no address of the visitor.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var path = context.Request.Path.Value;

        try
        {
            await next(context);
        }
        finally
        {
            LogRequest(context.Request.Method, path, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} ms")]
    private partial void LogRequest(string method, string? path, int status, long milliseconds);
}
