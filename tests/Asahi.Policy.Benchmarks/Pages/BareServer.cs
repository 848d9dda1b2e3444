using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;

namespace Asahi.Policy.Benchmarks.Pages;

/// <summary>The least that the server of the portal can do: the same bytes and headers, from a dictionary, in one place.</summary>
internal static class BareServer
{
    /// <param name="folder">Where the replies are.</param>
    /// <param name="port">On this machine alone.</param>
    /// <param name="way">log: each request is logged as the portal does; silent: none is; output-cache: none is, and the framework's output cache answers.</param>
    public static async Task<int> RunAsync(string folder, string port, string way)
    {
        var (logs, caches) = (way == "log", way == "output-cache");
        var replies = SavedReply.Load(folder).ToDictionary(reply => reply.Path.Split('?')[0]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();

        if (logs)
        {
            builder.Services.AddSerilog(log => log.Enrich.FromLogContext().WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter()));
        }

        if (caches)
        {
            builder.Services.AddOutputCache();
        }

        var server = builder.Build();

        if (logs)
        {
            server.UseSerilogRequestLogging(options => options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms");
        }

        async Task GiveAsync(HttpContext context)
        {
            if (!replies.TryGetValue(context.Request.Path.Value!, out var reply))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;

                return;
            }

            foreach (var (name, value) in reply.Headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentLength = reply.Bytes.Length;
            await context.Response.Body.WriteAsync(reply.Bytes);
        }

        if (caches)
        {
            server.UseOutputCache();
            server.MapGet("{**path}", GiveAsync).CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
        }
        else
        {
            server.Run(GiveAsync);
        }

        await server.RunAsync();

        return 0;
    }
}
