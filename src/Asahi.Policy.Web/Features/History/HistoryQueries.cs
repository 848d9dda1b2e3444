using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Publishing.Withdrawing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Components.Differences;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.History;

public sealed class HistoryQueries(PublishedPolicies policies, PublicLedger ledger, FormFiles files, DrawnDifferences differences)
{
    public async Task<HistoryPage?> FindAsync(string ward, int year, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } current)
        {
            return null;
        }

        var record = await policies.RecordAsync(cancellation);
        var lines = new List<HistoryLine>();

        foreach (var it in record.OfYear(ward, year))
        {
            lines.Add(new HistoryLine(it.Edition, record.Before(it)?.Edition, await ChangesAsync(it, record.Before(it), cancellation)));
        }

        var spans = await ledger.OfYearAsync(ward, year, cancellation);

        return new HistoryPage(
            PageFrame.OfYear(current.Policy, "版の履歴", YearPage.History),
            current.Policy,
            lines,
            [.. spans.Where(span => span.Line.Number <= record.Last).Reverse()])
        {
            Names = current.Policy.Items.Select(item => (item.Key, Label: $"{item.Place.Code?.LevelName}{item.Place}"))
                .Concat(record.TombstonesOf(ward, year)
                    .Where(it => it.Part.Kind == WithdrawnKind.Item)
                    .Select(it => (Key: it.Part.Name, it.Label)))
                .DistinctBy(it => it.Key)
                .ToDictionary(it => it.Key, it => it.Label),
            Gone = [.. record.TombstonesOf(ward, year)],
            Blackened = [.. record.OfYear(ward, year).SelectMany(record.BlackenedOf).DistinctBy(it => it.Id)],
        };
    }

    // Counted when it was made, but for what is withdrawn and what an edition in between took with it.
    private async Task<int?> ChangesAsync(ListedEdition edition, ListedEdition? before, CancellationToken cancellation)
    {
        var isAsMade = edition.Veil.LeavesContent && before?.Edition.Number == edition.Edition.Number - 1;

        return isAsMade || before is null ? edition.Changes
            : await policies.TryFindAsync(edition.Ward, edition.FiscalYear, before.Edition.Number, cancellation) is { } earlier
                && await policies.TryFindAsync(edition.Ward, edition.FiscalYear, edition.Edition.Number, cancellation) is { } later
                ? (await differences.OfAsync(earlier, later, cancellation)).Count
                : null;
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
            await differences.OfAsync(before, after, cancellation))
        {
            Notes = (await policies.RecordAsync(cancellation)).NotesOf(ward, year, from, to).ToLookup(it => it.Note.Place, it => it.Note),
        };
    }
}
