using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Mismatches;

/// <summary>The mismatches of a year, kind by kind.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Policy">The year.</param>
/// <param name="IsEvaluated">Whether anything is evaluated at all; if not, nothing can be said.</param>
/// <param name="Groups">Only kinds that occur.</param>
public sealed record MismatchesPage(
    PageFrame Frame,
    PublishedPolicy Policy,
    bool IsEvaluated,
    IReadOnlyList<MismatchGroup> Groups) : IFramedPage
{
    public int Count => Groups.Sum(group => group.Cases.Count);

    public static MismatchesPage Of(PublishedEdition edition) => new(
        PageFrame.OfYear(edition.Policy, "取組と成果の食い違い", YearPage.Mismatches),
        edition.Policy,
        Tally.AllOf(edition.Policy).Count > 0,
        [.. Mismatch.AllOf(edition.Policy).GroupBy(it => it.Kind).Select(group => MismatchGroup.Of(group.Key, [.. group]))]);
}
