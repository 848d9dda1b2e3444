using System.Net;

namespace Asahi.Policy.Web.Tests.Storms;

/// <summary>What was answered to a form.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Body)
{
    public bool IsSaved => Status == HttpStatusCode.Redirect;

    public bool IsRefused => Status == HttpStatusCode.Conflict;
}
