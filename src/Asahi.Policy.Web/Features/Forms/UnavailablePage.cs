using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Forms;

/// <summary>A file that cannot be had at the moment: why, and what can be had instead.</summary>
public sealed record UnavailablePage(PageFrame Frame, OfficialFile File, FormAddresses Ways, string Reason) : IFramedPage
{
    public static UnavailablePage Of(PublishedPolicy policy, OfficialFile file, FormAddresses addresses, string reason) =>
        new(PageFrame.OfYear(policy, "エラー：ファイルを用意できません", YearPage.None, addresses.Above) with { IsError = true }, file, addresses, reason);
}
