using Microsoft.AspNetCore.Mvc.Routing;

namespace Asahi.Policy.Web.Site.Routing;

/// <summary>A page that is read: GET, and HEAD for those who only ask whether it is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
