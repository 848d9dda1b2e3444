using Asahi.Policy.Domain.Editions;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file that cannot be had at the moment: why, and what can be had instead.</summary>
public sealed record UnavailablePage(PageFrame Frame, OfficialFile File, FormWays Ways, string Reason) : IFramedPage
{
    public static UnavailablePage Of(PublishedPolicy policy, OfficialFile file, FormWays ways, string reason) =>
        new(PageFrame.OfYear(policy, "エラー：ファイルを用意できません", YearPage.None, ways.Above) with { IsError = true }, file, ways, reason);
}
