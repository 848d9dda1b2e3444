using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Comparisons;

public sealed class ComparisonQueries(PublishedPolicies policies, ComparedYears compared)
{
    public async Task<ChoicePage?> ChoiceAsync(string ward, int? from, int? to, CancellationToken cancellation)
    {
        var years = await YearsAsync(ward, cancellation);

        if (years.Count == 0)
        {
            return null;
        }

        var known = years.Select(policy => policy.FiscalYear).ToList();
        var fault = (from, to) switch
        {
            (null, null) => null,
            (null, _) or (_, null) => "年度を二つ選んでください",
            _ when from == to => "違う年度を二つ選んでください",
            _ when !known.Contains(from.Value) || !known.Contains(to.Value) => "載せている年度から選んでください",
            _ => null,
        };

        return new ChoicePage(Frame(years, "年度を比べる"), years, from, to, fault);
    }

    public async Task<ComparisonPage?> FindAsync(string ward, int from, int to, bool changedOnly, CancellationToken cancellation)
    {
        var years = await EditionsAsync(ward, cancellation);
        var editions = years.Where(edition => edition.Policy.FiscalYear >= from && edition.Policy.FiscalYear <= to).ToList();
        List<PublishedPolicy> span = [.. editions.Select(edition => edition.Policy)];

        if (span.Count < 2 || span[0].FiscalYear != from || span[^1].FiscalYear != to)
        {
            return null;
        }

        var items = await compared.OfAsync(editions, cancellation);

        return new ComparisonPage(
            Frame(
                [span[0], span[^1]],
                $"{span[0].Year.Era}と{span[^1].Year.Era}を比べる",
                new Breadcrumb(null, "年度を比べる", SiteMap.ToCompare(ward))),
            span[0],
            span[^1],
            items,
            [.. years.Select(edition => edition.Policy.FiscalYear)],
            changedOnly);
    }

    private async Task<IReadOnlyList<PublishedPolicy>> YearsAsync(string ward, CancellationToken cancellation) =>
        [.. (await EditionsAsync(ward, cancellation)).Select(edition => edition.Policy)];

    private async Task<IReadOnlyList<PublishedEdition>> EditionsAsync(string ward, CancellationToken cancellation) =>
        [.. (await policies.OfWardAsync(ward, cancellation)).OrderBy(edition => edition.Policy.FiscalYear)];

    private static PageFrame Frame(IReadOnlyList<PublishedPolicy> years, string title, params IReadOnlyList<Breadcrumb> within) =>
        new(
            title,
            [
                Breadcrumb.YearsOf(years[^1].Ward),
                .. within,
                new Breadcrumb(null, title, null),
            ])
        {
            Ward = years[^1].Ward,
            Policies = years,
        };
}
