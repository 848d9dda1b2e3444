using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Policies;

public sealed class PolicyQueries(PublishedPolicies policies, ChangeCounts counts)
{
    public async Task<PolicyPage?> FindAsync(string ward, int year, bool concernFirst, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return null;
        }

        var tallies = Tally.AllOf(edition.Policy);
        var isSorted = concernFirst && tallies.Count > 0; // without evaluations there is nothing to sort by
        var years = await policies.YearsAsync(ward, cancellation);

        return new PolicyPage(PageFrame.OfYear(edition.Policy, edition.Policy.Title + (isSorted ? "（順調でないものから）" : ""), YearPage.Whole), edition, tallies)
        {
            ConcernFirst = isSorted,
            Changes = await ChangesAsync(edition, cancellation),
            Former = years.Where(it => it < year).Max(it => (int?)it),
            Later = years.Where(it => it > year).Min(it => (int?)it),
        };
    }

    private async Task<LastChanges?> ChangesAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        var (ward, year) = (edition.Policy.Ward.Code, edition.Policy.FiscalYear);
        var history = await policies.HistoryAsync(ward, year, cancellation);

        return history.FirstOrDefault(it => it.Number == edition.Number) is { } shown
            && history.FirstOrDefault(it => it.Number < edition.Number) is { } before
            && await counts.BetweenAsync(ward, year, before, shown, cancellation) is { } count
            ? new LastChanges(before.Number, count)
            : null;
    }
}

/// <summary>How much the last edition changed, and against which.</summary>
public sealed record LastChanges(int Since, int Count);
