using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Features.Budget;

public sealed class BudgetQueries(PublishedPolicies policies)
{
    public async Task<BudgetPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? BudgetPage.Of(edition, await policies.OfWardAsync(ward, cancellation))
            : null;
}
