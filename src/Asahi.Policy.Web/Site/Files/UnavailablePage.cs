using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file that cannot be had at the moment: why, and what can be had instead.</summary>
public sealed record UnavailablePage(PageFrame Frame, FormWays Ways, string Reason) : IFramedPage
{
    public static UnavailablePage Of(PublishedPolicy policy, FormWays ways, string reason) =>
        new(PageFrame.OfYear(policy, "エラー：PDFを用意できません", YearPage.None, ways.Above) with { IsError = true }, ways, reason);
}
