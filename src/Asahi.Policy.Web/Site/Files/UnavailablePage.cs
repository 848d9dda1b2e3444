using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Downloads;

/// <summary>A file that cannot be had at the moment: why, and what can be had instead.</summary>
public sealed record UnavailablePage(PageFrame Frame, PublishedPolicy Policy, string Reason) : IFramedPage
{
    public static UnavailablePage Of(PublishedPolicy policy, string reason) => new(
        PageFrame.OfYear(policy, "エラー：PDFを用意できません", YearPage.None, new Rung(null, "様式", SiteMap.ToForms(policy.Ward.Code, policy.FiscalYear))) with { IsError = true },
        policy,
        reason);
}
