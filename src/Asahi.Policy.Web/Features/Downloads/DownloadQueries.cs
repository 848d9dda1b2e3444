using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.Open;

namespace Asahi.Policy.Web.Features.Downloads;

public sealed class DownloadQueries(PublishedPolicies policies, FormFiles files, FormContexts contexts, DataFiles data, SiteSettings site)
{
    public Task<PublishedEdition?> FindEditionAsync(string ward, int year, CancellationToken cancellation) => policies.FindAsync(ward, year, cancellation);

    public async Task<FormsPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? new FormsPage(
                PageFrame.OfYear(edition.Policy, "様式", YearPage.Forms),
                edition,
                Stamps.Of(edition, site),
                await files.SetAsync(edition, FormWays.OfYear(ward, year), cancellation),
                data.MarksOf(edition))
            : null;

    public async Task<FormPage?> FindFormAsync(string ward, int year, string key, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition || OfficialForms.Find(edition.Policy.Era, key) is not { } form)
        {
            return null;
        }

        var ways = FormWays.OfYear(ward, year);
        IReadOnlyList<Rung> others =
        [
            new(null, "PDF形式、XLSX形式でダウンロードする", SiteMap.ToForms(ward, year)),
            .. key == "5" ? [new Rung(null, "達成状況のページで読む（小さな画面向き）", SiteMap.ToResults(ward, year))] : Array.Empty<Rung>(),
        ];

        return new FormPage(
            PageFrame.OfYear(edition.Policy, form.Title, YearPage.None, ways.Above),
            edition,
            form.Compose(await contexts.KnownAsync(edition, cancellation)),
            ways,
            others);
    }
}
