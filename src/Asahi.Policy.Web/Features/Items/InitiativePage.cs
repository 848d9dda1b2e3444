using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Corrections;
using Asahi.Policy.Web.Site.Through;

namespace Asahi.Policy.Web.Features.Items;

public sealed record InitiativePage(
    PageFrame Frame,
    PublishedPolicy Policy,
    PublishedInitiative Initiative,
    IReadOnlyList<PublishedFinding> Findings,
    Neighbours Neighbours,
    IReadOnlyList<ItemYear> Years) : IFramedPage
{
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether the source says anything of the plan; if not, the evaluation comes first.</summary>
    public bool HasPlan => Initiative.Plan.Text is not null || Initiative.Budgets.Count > 0;

    /// <summary>Whether the ward has said how it went.</summary>
    public bool IsAnswered => Initiative.Judgements.Count > 0 || Initiative.Remarks is not null;

    /// <summary>The other texts of the plan, as the era asks for them: a new one stands here by itself.</summary>
    public IEnumerable<(string Label, string Text)> OtherTexts =>
        from it in FormEras.Of(Policy.Era).Form(ItemLevel.Initiative, FormStage.Plan).Fields
        where it is { Kind: FieldKind.Prose, Key: not "text" }
        let text = it.Read(new EntryContent(Initiative.Plan, []))
        where text.Length > 0
        select (it.Label, text);

    public static InitiativePage Of(PublishedEdition edition, PublishedInitiative initiative, IReadOnlyList<ItemYear> years)
    {
        var policy = edition.Policy;

        return new InitiativePage(
            PageFrame.OfYear(policy, initiative.TitleIn(policy), YearPage.Item, ItemBreadcrumbs.Above(policy, initiative.Code)),
            policy,
            initiative,
            ItemFindings.Of(policy, initiative.Code),
            Neighbours.Of(initiative.Code, "具体的取組", policy.Initiatives.Select(it => new Neighbour(it.Code, it.TitleIn(policy)))),
            years);
    }
}
