using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Features.Forms;

public sealed class FormQueries(PublishedPolicies policies, FormFiles files, FormContexts contexts, DataFiles data, SiteSettings site)
{
    public Task<PublishedEdition?> FindEditionAsync(string ward, int year, CancellationToken cancellation) =>
        policies.FindAsync(ward, year, cancellation);

    public async Task<FormsPage?> FindAsync(string ward, int year, CancellationToken cancellation) =>
        await policies.FindAsync(ward, year, cancellation) is { } edition
            ? new FormsPage(
                PageFrame.OfYear(edition.Policy, OfficialForms.SetOf(edition.Policy.Era).IsDrawn ? "様式" : "本文とデータ", YearPage.Forms),
                edition,
                Stamps.Of(edition, site),
                await files.SetAsync(edition, FormAddresses.OfYear(ward, year), cancellation),
                data.MarksOf(edition))
            : null;

    public async Task<FormPage?> FindFormAsync(string ward, int year, string key, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition
            || OfficialForms.Find(edition.Policy.Era, key) is not { } form)
        {
            return null;
        }

        var addresses = FormAddresses.OfYear(ward, year);
        IReadOnlyList<Breadcrumb> others =
        [
            new(null, "PDF形式、XLSX形式でダウンロードする", SiteMap.ToForms(ward, year)),
            form.IsOfResults
                ? new(null, "達成状況のページで読む（小さな画面向き）", SiteMap.ToResults(ward, year))
                : new(null, "同じ内容を年度のページで読む（小さな画面向き）", SiteMap.ToPolicy(ward, year)),
        ];

        return new FormPage(
            PageFrame.OfYear(edition.Policy, form.Title, YearPage.None, addresses.Above),
            edition,
            form.Compose(await contexts.KnownAsync(edition, cancellation)),
            addresses,
            others);
    }

    public Task<PublishedEdition?> FindEditionAsync(string ward, int year, int number, CancellationToken cancellation) =>
        policies.FindAsync(ward, year, number, cancellation);

    public async Task<FormPage?> FindFormAsync(string ward, int year, int number, string key, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, number, cancellation) is not { } edition
            || OfficialForms.Find(edition.Policy.Era, key) is not { } form)
        {
            return null;
        }

        var addresses = FormAddresses.OfEdition(edition);

        return new FormPage(
            PageFrame.OfEdition(edition, $"第{number}版の{form.Title}", addresses.Above),
            edition,
            form.Compose(await contexts.KnownAsync(edition, cancellation)),
            addresses,
            [new Breadcrumb(null, $"第{number}版の全文を読む、ファイルをダウンロードする", addresses.Above.Address)]);
    }
}
