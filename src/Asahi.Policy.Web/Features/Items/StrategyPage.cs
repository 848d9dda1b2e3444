using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Items;

public sealed record StrategyPage(
    PageFrame Frame,
    PublishedPolicy Policy,
    PublishedStrategy Strategy,
    IReadOnlyList<PublishedFinding> Findings,
    Neighbours Neighbours,
    IReadOnlyList<ItemYear> Years) : IFramedPage
{
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether the ward has said how it went.</summary>
    public bool IsAnswered => Strategy.Judgements.Count > 0 || Strategy.Remarks is not null;

    public static StrategyPage Of(PublishedEdition edition, PublishedStrategy strategy, IReadOnlyList<ItemYear> years)
    {
        var policy = edition.Policy;

        return new StrategyPage(
            PageFrame.OfYear(policy, strategy.TitleIn(policy), YearPage.Item, ItemBreadcrumbs.Above(policy, strategy.Code)),
            policy,
            strategy,
            ItemFindings.Of(policy, strategy.Code),
            Neighbours.Of(strategy.Code, "戦略", policy.Strategies.Select(it => new Neighbour(it.Code, it.TitleIn(policy)))),
            years);
    }
}
