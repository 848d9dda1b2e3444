using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Asahi.Policy.Web.Site.Security;

/// <summary>What has just been done, said once on the page that follows. It travels in a sealed cookie, for the
/// person who did it, for that one
/// page and for a minute: no address can claim what did not happen, and a page that is loaded again does not repeat it.</summary>
public sealed class DoneNotices(IDataProtectionProvider protection, TimeProvider clock, SiteSettings site)
{
    private static readonly TimeSpan _lasts = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _seal = protection.CreateProtector("Asahi.Policy.DoneNotices.1");

    /// <summary>Leaves word for the page that follows.</summary>
    /// <param name="context">The answer that leads there.</param>
    /// <param name="person">Who did it.</param>
    /// <param name="address">The page.</param>
    /// <param name="words">What was done.</param>
    public void Leave(HttpContext context, int person, string address, string words)
    {
        var notice = new Notice(person, PathOf(address), words, (clock.GetUtcNow() + _lasts).ToUnixTimeSeconds());
        var cookie = Cookie();
        var options = cookie.Build(context);
        options.MaxAge = _lasts;
        context.Response.Cookies.Append(cookie.Name!, _seal.Protect(JsonSerializer.Serialize(notice)), options);
    }

    /// <summary>Takes the word that was left for this page; afterwards it is gone. Null: none was.</summary>
    public string? Take(HttpContext context, int person)
    {
        var cookie = Cookie();

        if (context.Request.Cookies[cookie.Name!] is not { Length: > 0 } sealedText
            || Open(sealedText) is not { } notice
            || notice.Person != person
            || notice.Path != context.Request.Path
            || notice.Until <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));

        return notice.Words;
    }

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private CookieBuilder Cookie()
    {
        CookieBuilder cookie = new() { SameSite = SameSiteMode.Strict };
        StaffCookie.Name(cookie, "asahi-done", site.RequiresHttps);

        return cookie;
    }

    private Notice? Open(string sealedText)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(_seal.Unprotect(sealedText));
        }
        catch (Exception foreign) when (foreign is CryptographicException or JsonException)
        {
            return null; // made up, or sealed with keys that are gone
        }
    }

    private sealed record Notice(int Person, string Path, string Words, long Until);
}

/// <summary>The notice of the page that is being made.</summary>
/// <param name="Words">What was done.</param>
public sealed record DoneNotice(string Words);
