using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Open;

namespace Asahi.Policy.Web.Features.Datasets;

public sealed class DatasetQueries(PublishedPolicies policies, PublishedFiles forms, DataFiles files, SiteSettings site)
{
    public async Task<DatasetsPage> AllAsync(CancellationToken cancellation)
    {
        var editions = await policies.AllAsync(cancellation);
        var years = new List<YearData>();

        foreach (var edition in editions)
        {
            var book = (await forms.ListAsync(edition.Id, cancellation)).FirstOrDefault(file => file.Name == "forms.xlsx");
            years.Add(new YearData(edition, files.MarksOf(edition), book?.Size));
        }

        // The real wards first, as on the first page.
        return new DatasetsPage(
            PageFrame.OfSite("オープンデータ"),
            [.. years.GroupBy(year => year.Edition.Policy.Ward).OrderBy(ward => ward.Key.IsSample).Select(ward => new WardData(ward.Key, [.. ward]))],
            files.MarksOf(editions),
            site.BaseAddress);
    }

    public static DictionaryPage Dictionary() =>
        new(PageFrame.OfSite("データの項目定義", new Rung(null, "オープンデータ", SiteMap.Data)), OpenTables.Shapes);
}
