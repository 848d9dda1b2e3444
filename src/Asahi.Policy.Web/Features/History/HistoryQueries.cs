using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.History;

public sealed class HistoryQueries(PublishedPolicies policies, FormFiles files, DrawnDifferences differences)
{
    public async Task<HistoryPage?> FindAsync(string ward, int year, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } current)
        {
            return null;
        }

        var record = await policies.RecordAsync(cancellation);
        var lines = record.OfYear(ward, year).Select(it => new HistoryLine(it.Edition, record.Before(it)?.Edition, it.Changes)).ToList();

        return new HistoryPage(PageFrame.OfYear(current.Policy, "版の履歴", YearPage.History), current.Policy, lines);
    }

    public async Task<EditionPage?> FindAsync(string ward, int year, int number, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, number, cancellation) is not { } edition)
        {
            return null;
        }

        var ways = FormAddresses.OfEdition(edition);
        var frame = PageFrame.OfEdition(edition, $"第{number}版（{edition.Kind.Name()}）の全文");

        return new EditionPage(frame, edition, await files.SetAsync(edition, ways, cancellation));
    }

    public async Task<DifferencePage?> FindAsync(string ward, int year, int from, int to, CancellationToken cancellation)
    {
        if (from >= to
            || await policies.FindAsync(ward, year, from, cancellation) is not { } before
            || await policies.FindAsync(ward, year, to, cancellation) is not { } after)
        {
            return null;
        }

        return new DifferencePage(
            PageFrame.OfEdition(after, $"第{from}版と第{to}版の違い") with { IsUnlisted = true },
            before,
            after,
            await differences.OfAsync(before, after, cancellation));
    }
}
