using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Eras.Known;
using Asahi.Policy.Domain.Items;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Charts;

namespace Asahi.Policy.Web.Features.Budget;

/// <summary>The amounts that the edition of a year gives, and the totals of the ward's other years beside them.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Policy">The year.</param>
/// <param name="Table">Null where the edition gives no amount at all.</param>
/// <param name="Years">Newest first.</param>
public sealed record BudgetPage(PageFrame Frame, PublishedPolicy Policy, BudgetTable? Table, IReadOnlyList<BudgetYear> Years) : IFramedPage
{
    public BudgetHeadline Headline { get; } = BudgetHeadline.Of(Policy, Years, Table);

    public SmallMultiples? Chart { get; } = Table is null ? null : BudgetCharts.Of(Policy, Table);


    /// <summary>What the sums are of.</summary>
    public static string TotalWords(PublishedPolicy policy) =>
        FormEras.Of(policy.Era).Budgeted == ItemLevel.Issue ? "載せている経営課題の合計" : "掲載した主な取組の合計";

    public static BudgetPage Of(PublishedEdition edition, IReadOnlyList<PublishedEdition> ofWard) => new(
        PageFrame.OfYear(edition.Policy, "予算と決算", YearPage.Budget),
        edition.Policy,
        BudgetTable.Of(edition.Policy),
        [
            .. ofWard.Select(other => BudgetYear.Of(
                other.Policy,
                ofWard.FirstOrDefault(it => it.Policy.FiscalYear == other.Policy.FiscalYear - 1)?.Policy)),
        ]);
}
