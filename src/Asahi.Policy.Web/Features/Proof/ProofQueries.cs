using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Past;

namespace Asahi.Policy.Web.Features.Proof;

public sealed class ProofQueries(PublishedPolicies policies, PublishedFiles files, PublicLedger ledger, TimeProvider clock)
{
    /// <returns>Null: the year was never public.</returns>
    public async Task<ProofPage?> FindAsync(string ward, int year, string? typed, CancellationToken cancellation)
    {
        var spans = await ledger.OfYearAsync(ward, year, cancellation);

        if (spans.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var moment = now;
        var fault = string.IsNullOrWhiteSpace(typed) ? null : AskedMoment.Read(typed, now, out moment);
        var current = await policies.TryCurrentAsync(ward, year, cancellation);
        var frame = current is null
            ? PageFrame.OfSite("公開の証明")
            : PageFrame.OfYear(
                current.Policy,
                "公開の証明",
                YearPage.None,
                new Breadcrumb(null, "版の履歴", SiteMap.ToHistory(ward, year)));
        var page = new ProofPage(frame with { IsUnlisted = true }, ward, year, typed?.Trim() ?? "") { Fault = fault };

        return fault is null
            ? page with { Proof = await ProofAsync(ward, year, moment, string.IsNullOrWhiteSpace(typed), spans, cancellation) }
            : page;
    }

    private async Task<ProofOfMoment> ProofAsync(
        string ward,
        int year,
        DateTime moment,
        bool isNow,
        IReadOnlyList<LedgerSpan> spans,
        CancellationToken cancellation)
    {
        // Now is what holds, whatever a clock that was wrong once has dated it.
        var span = isNow ? spans[^1] : spans.FirstOrDefault(it => it.Holds(moment));
        var edition = (await policies.RecordAsync(cancellation)).OfYear(ward, year)
            .FirstOrDefault(it => it.Edition.Number == span?.Line.Edition && span.Line.Fits(it.Edition.Number, it.Edition.Sha256));

        return new ProofOfMoment(
            moment,
            span,
            await ledger.LastAsync(cancellation),
            edition?.Edition,
            edition is null ? [] : await files.ListAsync(edition.Id, edition.Veil, cancellation))
        {
            Made = clock.GetUtcNow().UtcDateTime,
        };
    }
}
