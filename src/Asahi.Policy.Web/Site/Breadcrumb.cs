using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Site;

/// <summary>One step of the breadcrumb; the last has no address.</summary>
public sealed record Breadcrumb(string? Code, string Text, string? Address)
{
    /// <summary>The first step of pages of the whole portal.</summary>
    public static Breadcrumb Portal { get; } = new(null, PageFrame.PortalName, SiteMap.Home);

    /// <summary>The first step of pages of a ward's years.</summary>
    public static Breadcrumb YearsOf(PublishedWard ward) => new(null, $"{ward.Name}の年度一覧", SiteMap.ToWard(ward.Code));
}
