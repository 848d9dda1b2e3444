using System.Globalization;

namespace Asahi.Policy.Web.Site.Tries;

/// <summary>What is said to somebody who has to wait before the next try.</summary>
internal static class TooOften
{
    /// <summary>Says it to programs: status and seconds.</summary>
    public static void Tell(HttpResponse response, TimeSpan wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Says it to people.</summary>
    public static string Words(TimeSpan wait) =>
        $"短い間に何度も試されました。{Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))}分ほど待って、もう一度お試しください";
}
