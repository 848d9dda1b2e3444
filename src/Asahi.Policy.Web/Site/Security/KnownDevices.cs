using System.Security.Cryptography;
using System.Text.Json;
using Asahi.Policy.Data.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>Devices from which somebody has signed in before: a sealed cookie says whose they are. It opens nothing; who has it is only not
/// counted with the strangers who try the same account. It ends with the password, as every sign-in
/// does (the account's stamp), and after ninety days.</summary>
public sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider clock, SiteSettings site)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    // A desk that several people share.
    private const int MostPeople = 4;

    private readonly IDataProtector _seal = protection.CreateProtector("Asahi.Policy.KnownDevices.1");

    /// <summary>The number of the device; null where the person is not known to use it. The same work for nobody.</summary>
    public Guid? Find(HttpContext context, StaffMember? person) =>
        Read(context).Find(it => it.Person == person?.Id && it.Stamp == person.SecurityStamp)?.Device;

    public void Remember(HttpContext context, StaffMember person)
    {
        var known = Read(context);
        var device = known.Find(it => it.Person == person.Id)?.Device ?? Guid.NewGuid();
        var until = clock.GetUtcNow() + Lasts;
        List<Known> all =
        [
            new(person.Id, device, person.SecurityStamp ?? "", until.ToUnixTimeSeconds()),
            .. known.Where(it => it.Person != person.Id).Take(MostPeople - 1),
        ];
        var cookie = Cookie();
        var options = cookie.Build(context);
        options.Expires = until;
        context.Response.Cookies.Append(cookie.Name!, _seal.Protect(JsonSerializer.Serialize(all)), options);
    }

    private CookieBuilder Cookie()
    {
        CookieBuilder cookie = new() { SameSite = SameSiteMode.Strict };
        StaffCookie.Name(cookie, "asahi-device", site.RequiresHttps);

        return cookie;
    }

    private List<Known> Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie().Name!] is not { Length: > 0 } sealedText)
        {
            return [];
        }

        try
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds();

            return [.. JsonSerializer.Deserialize<List<Known>>(_seal.Unprotect(sealedText))!.Where(it => it.Until > now)];
        }
        catch (Exception foreign) when (foreign is CryptographicException or JsonException)
        {
            return []; // made up, or sealed with keys that are gone
        }
    }

    private sealed record Known(int Person, Guid Device, string Stamp, long Until);
}
