using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Features.OpenData;

public sealed class DatasetQueries(PublishedPolicies policies, PublishedFiles forms, DataMarks all, WholeFiles whole, SiteSettings site)
{
    public async Task<DatasetsPage> AllAsync(CancellationToken cancellation)
    {
        var record = await policies.RecordAsync(cancellation);
        var marks = await all.OfCurrentAsync(policies, record, cancellation);
        var books = await forms.OfAllAsync(record, "forms.xlsx", cancellation);
        var years = record.Current.Where(it => it.Outline is not null && marks.ContainsKey(it.Id))
            .Select(it => new YearData(it, marks[it.Id], books.GetValueOrDefault(it.Id)?.Size));

        // The real wards first, as on the first page.
        return new DatasetsPage(
            PageFrame.OfSite("オープンデータ"),
            [
                .. years.GroupBy(year => year.Edition.Outline!.Ward)
                    .OrderBy(ward => ward.Key.IsSample)
                    .Select(ward => new WardData(ward.Key, [.. ward])),
            ],
            (await whole.SoonAsync(record, cancellation))?.Marks ?? [],
            site.BaseAddress);
    }

    public static DictionaryPage Dictionary() =>
        new(PageFrame.OfSite("データの項目定義", new Breadcrumb(null, "オープンデータ", SiteMap.Data)), OpenTables.Shapes);
}
