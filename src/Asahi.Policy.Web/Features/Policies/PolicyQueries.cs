using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
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

        var years = (await policies.OfWardAsync(ward, cancellation)).Select(it => it.Policy.FiscalYear).Order().ToList();

        return new PolicyPage(PageFrame.OfYear(edition.Policy, edition.Policy.Title + (concernFirst ? "（順調でないものから）" : ""), YearPage.Whole), edition, Tally.AllOf(edition.Policy))
        {
            ConcernFirst = concernFirst,
            Changes = await ChangesAsync(edition, cancellation),
            Former = years.LastOrDefault(it => it < year),
            Later = years.FirstOrDefault(it => it > year),
        };
    }

    // Against the edition before it; what cannot be read says nothing.
    private async Task<LastChanges?> ChangesAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        var (ward, year) = (edition.Policy.Ward.Code, edition.Policy.FiscalYear);
        var before = (await policies.HistoryAsync(ward, year, cancellation)).FirstOrDefault(it => it.Number < edition.Number);

        try
        {
            return before is not null && await policies.FindAsync(ward, year, before.Number, cancellation) is { } former
                ? new LastChanges(former.Number, EditionDifference.Between(former.Policy, edition.Policy).Count)
                : null;
        }
        catch (InvalidDataException)
        {
            return null; // the health of the portal names it
        }
    }
}

/// <summary>How much the last edition changed, and against which.</summary>
public sealed record LastChanges(int Since, int Count);
