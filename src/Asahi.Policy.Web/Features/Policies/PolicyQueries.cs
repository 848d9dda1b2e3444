using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Entries;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Policies;

public sealed class PolicyQueries(PublishedPolicies policies)
{
    public async Task<PolicyPage?> FindAsync(string ward, int year, bool concernFirst, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return null;
        }

        var tallies = Tally.AllOf(edition.Policy);
        // Without answers on strategies there is nothing to sort by.
        var isSorted = concernFirst && tallies.Any(tally => tally.Thing != TalliedThing.Indicators);
        var record = await policies.RecordAsync(cancellation);
        var years = record.Current.Where(it => it.Ward == ward).Select(it => it.FiscalYear).ToList();

        return new PolicyPage(
            PageFrame.OfYear(edition.Policy, edition.Policy.Title + (isSorted ? "（順調でないものから）" : ""), YearPage.Whole),
            edition,
            tallies)
        {
            ConcernFirst = isSorted,
            Changes = ChangesOf(record, edition),
            Former = years.Where(it => it < year).Max(it => (int?)it),
            Later = years.Where(it => it > year).Min(it => (int?)it),
        };
    }

    private static LastChanges? ChangesOf(PublicRecord record, PublishedEdition edition) =>
        record.OfYear(edition.Policy.Ward.Code, edition.Policy.FiscalYear)
            .FirstOrDefault(it => it.Id == edition.Id) is { Changes: { } count } shown
            && record.Before(shown) is { } before
            ? new LastChanges(before.Edition.Number, count)
            : null;
}

/// <summary>How much the last edition changed, and against which.</summary>
public sealed record LastChanges(int Since, int Count);
