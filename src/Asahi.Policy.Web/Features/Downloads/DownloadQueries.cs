using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Downloads;

public sealed class DownloadQueries(PublishedPolicies policies, FormFiles files, SiteSettings site)
{
    public Task<PublishedEdition?> FindEditionAsync(string ward, int year, CancellationToken cancellation) => policies.FindAsync(ward, year, cancellation);

    public async Task<FormsPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? new FormsPage(
                PageFrame.OfYear(edition.Policy, "様式", YearPage.Forms),
                edition,
                Stamps.Of(edition, site),
                await files.LinesAsync(edition, FormWays.OfYear(ward, year), cancellation))
            : null;

    public async Task<Form5Page?> FindForm5Async(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? Form5Page.Of(
                edition,
                site,
                PageFrame.OfYear(edition.Policy, Form5.Title, YearPage.None, FormWays.OfYear(ward, year).Above),
                new Rung(null, "PDF形式、XLSX形式でダウンロードする", SiteMap.ToForms(ward, year)),
                new Rung(null, "達成状況のページで読む（小さな画面向き）", SiteMap.ToResults(ward, year)))
            : null;
}
