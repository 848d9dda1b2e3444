using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Asahi.Policy.Web.Startup;

/// <summary>Tells the person at the keyboard where the portal is; and as long as there is no staff, where
/// the first administrator is made. That address goes to the console alone, never into a log.</summary>
internal static class Announcement
{
    public static async Task<bool> HasNobodyAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<StaffAccounts>().NobodyAsync();
    }

    public static void OnStart(WebApplication portal) => portal.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

        foreach (var address in addresses)
        {
            Console.WriteLine();
            Console.WriteLine($"運営方針ポータルが動いています：{address}/");
            Console.WriteLine("（止めるには Ctrl+C を押してください）");
        }

        if (addresses.FirstOrDefault() is { } first && HasNobodyAsync(portal.Services).GetAwaiter().GetResult())
        {
            var code = portal.Services.GetRequiredService<SetUpCode>().Make();
            Console.WriteLine();
            Console.WriteLine("職員がまだいません。最初の管理者は、次のアドレスで登録してください（60分以内に一度だけ使えます）：");
            Console.WriteLine(portal.Services.GetRequiredService<SiteSettings>().AddressToTell($"{StaffMap.SetUp}?code={code}", first));
        }
    });
}
