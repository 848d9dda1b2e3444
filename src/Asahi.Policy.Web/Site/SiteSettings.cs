namespace Asahi.Policy.Web.Site;

/// <summary>What the owner of a site says of it, under Site in the settings.</summary>
public sealed class SiteSettings(IConfiguration configuration)
{
    /// <summary>The line at the foot that says whose site this is.</summary>
    public string Notice => configuration["Site:Notice"] ?? "";

    /// <summary>Staff sign in over HTTPS only. Switched off for trying the portal on one's own machine.</summary>
    public bool RequiresHttps => configuration.GetValue("Site:RequiresHttps", true);

    /// <summary>The public address without a slash at its end; empty when it is not known.</summary>
    public string BaseAddress => (configuration["Site:BaseAddress"] ?? "").TrimEnd('/');
}
