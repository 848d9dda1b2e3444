using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras.Reiwa3;
using Asahi.Policy.Forms.Pdf;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Downloads;

public sealed class DownloadQueries(PublishedPolicies policies, PublishedFiles files, IPdfPrinter printer, SiteSettings site)
{
    public Task<PublishedEdition?> FindEditionAsync(string ward, int year, CancellationToken cancellation) => policies.FindAsync(ward, year, cancellation);

    public async Task<FormsPage?> FindAsync(string ward, int year, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return null;
        }

        var stored = await files.ListAsync(edition.Id, cancellation);

        return new FormsPage(
            PageFrame.OfYear(edition.Policy, "様式", YearPage.Forms),
            edition,
            Stamps.Of(edition, site),
            [.. Enum.GetValues<FormFormat>().Select(format => new FormFileLine(
                format,
                SiteMap.ToForm5File(ward, year, format),
                stored.FirstOrDefault(file => file.Name == FormFiles.Name(format)),
                format == FormFormat.Pdf ? printer.Obstacle : null))]);
    }

    public async Task<Form5Page?> FindForm5Async(string ward, int year, CancellationToken cancellation)
    {
        if (await policies.FindAsync(ward, year, cancellation) is not { } edition)
        {
            return null;
        }

        var (policy, stamp) = (edition.Policy, Stamps.Of(edition, site));
        var forms = new Rung(null, "様式", SiteMap.ToForms(ward, year));

        return new Form5Page(PageFrame.OfYear(policy, Form5.Title, YearPage.None, forms), policy, Form5.Compose(policy, stamp));
    }
}
