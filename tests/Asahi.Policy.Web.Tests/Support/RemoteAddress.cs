using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>Where a request comes from: the test server knows no networks, so the request says it in a header of its own.</summary>
internal sealed class RemoteAddress : IStartupFilter
{
    public const string Header = "Test-Comes-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => portal =>
    {
        portal.Use((context, following) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return following(context);
        });
        next(portal);
    };
}
