namespace Asahi.Policy.Web.Site;

/// <summary>What the owner of a site says of it, under Site in the settings.</summary>
public sealed class SiteSettings(IConfiguration configuration)
{
    /// <summary>The line at the foot that says whose site this is.</summary>
    public string Notice => configuration["Site:Notice"] ?? "";

    /// <summary>Where readers write to when something is wrong, as it is to be printed; empty: the operator has not said.</summary>
    public string Contact => configuration["Site:Contact"] ?? "";

    /// <summary>Staff sign in over HTTPS only. Switched off for trying the portal on one's own machine.</summary>
    public bool RequiresHttps => configuration.GetValue("Site:RequiresHttps", true);

    /// <summary>An address of the site for somebody at the keyboard. Where the
    /// site's own is not known, it is said that it has to be put in front.</summary>
    /// <param name="path">The address within the site.</param>
    /// <param name="listens">Where the program listens, if it does; of use only where staff may come without encryption.</param>
    public string AddressToTell(string path, string? listens = null) => BaseAddress.Length > 0 ? BaseAddress + path
        : listens is not null && (!RequiresHttps || listens.StartsWith("https:", StringComparison.Ordinal)) ? listens.TrimEnd('/') + path
        : $"https://（このポータルのアドレス）{path}";

    /// <summary>What stands in front of addresses that must be whole, as in feeds: the site's own address, or that by
    /// which it was asked. Of the second nobody knows whether it is the site's, and the answer is kept by no cache.</summary>
    public string RootOf(HttpRequest request)
    {
        if (BaseAddress.Length > 0)
        {
            return BaseAddress;
        }

        if (!KnowsHosts && !IsThisMachine(request.Host))
        {
            // Anybody may ask by any name: what a visitor made up must not be given to the next one.
            request.HttpContext.Response.Headers.CacheControl = "no-store";
        }

        return $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Whether the addresses by which the site may be asked are settled.</summary>
    private bool KnowsHosts => configuration["AllowedHosts"] is { Length: > 0 } hosts && !hosts.Split(';').Contains("*");

    /// <summary>Encryption for the hosts below this one as well, as browsers remember it.</summary>
    public bool HasSecureSubdomains => configuration.GetValue("Site:SecureSubdomains", false);

    /// <summary>The public address without a slash at its end; empty when it is not known.</summary>
    public string BaseAddress => (configuration["Site:BaseAddress"] ?? "").TrimEnd('/');

    private static bool IsThisMachine(HostString host) =>
        host.Host is "localhost" || (System.Net.IPAddress.TryParse(host.Host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
