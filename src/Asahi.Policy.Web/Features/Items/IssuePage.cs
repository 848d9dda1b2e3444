using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Items;

public sealed record IssuePage(
    PageFrame Frame,
    PublishedPolicy Policy,
    PublishedIssue Issue,
    IReadOnlyList<PublishedFinding> Findings,
    Neighbours Neighbours,
    IReadOnlyList<ItemYear> Years) : IFramedPage
{
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Measures stand with the strategies.</summary>
    public IReadOnlyList<PlanSection> Sections { get; } = [.. PlanSection.Of(Policy, Issue).Where(it => it.Id != "measures")];

    public static IssuePage Of(PublishedEdition edition, PublishedIssue issue, IReadOnlyList<ItemYear> years)
    {
        var policy = edition.Policy;

        return new IssuePage(
            PageFrame.OfYear(policy, $"経営課題{issue.PrintedNumber} {issue.Name ?? policy.Absence.Words()}", YearPage.Item),
            policy,
            issue,
            ItemFindings.Of(policy, issue.Code),
            Neighbours.Of(
                issue.Code,
                "経営課題",
                policy.Issues.Select(it => new Neighbour(it.Code, it.TitleIn(policy)))),
            years);
    }
}
