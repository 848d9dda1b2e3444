using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Asahi.Policy.Web.Startup;

/// <summary>Tells the person at the keyboard where the portal is.</summary>
internal static class Announcement
{
    public static void OnStart(WebApplication portal) => portal.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

        foreach (var address in addresses)
        {
            Console.WriteLine();
            Console.WriteLine($"運営方針ポータルが動いています：{address}/");
            Console.WriteLine("（止めるには Ctrl+C を押してください）");
        }
    });
}
