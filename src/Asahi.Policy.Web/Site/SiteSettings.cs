namespace Asahi.Policy.Web.Site;

/// <summary>What the owner of a site says of it, under Site in the settings.</summary>
public sealed class SiteSettings(IConfiguration configuration)
{
    /// <summary>The line at the foot that says whose site this is.</summary>
    public string Notice => configuration["Site:Notice"] ?? "";

    /// <summary>The public address without a slash at its end; empty when it is not known.</summary>
    public string BaseAddress => (configuration["Site:BaseAddress"] ?? "").TrimEnd('/');
}
