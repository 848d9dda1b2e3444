using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Routing;
using Asahi.Policy.Web.Site.Slow;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>What machines need to understand the data: columns, schema, catalogue.</summary>
public sealed class DescriptionsController(
    PublishedPolicies policies,
    PublishedFiles forms,
    DataMarks all,
    SlowWork slow,
    SiteSettings site) : OpenController
{
    // Years. More take longer to write down than a page may.
    private const int MostAtOnce = 50;

    [Read(SiteMap.DictionaryFile)]
    public IActionResult Dictionary() =>
        Give(new DataFile(
            "dictionary.csv",
            "データの項目定義",
            FlatCsv.Write(DataDictionary.Shape, DataDictionary.Rows),
            "data_dictionary",
            "データの項目定義",
            null));

    [Read(SiteMap.DataSchema)]
    public IActionResult Schema() =>
        Give(DataSchema.Of(site.BaseAddress).ToJsonString(OpenJson.Readable), "application/schema+json; charset=utf-8");

    [Read(SiteMap.Catalog)]
    [Kept(TellsOfFiles = true)]
    public async Task<IActionResult> Catalog(CancellationToken cancellation)
    {
        var catalog = new DataCatalog(site.RootOf(Request), site.Notice);
        var record = await policies.RecordAsync(cancellation);
        var marks = await all.OfCurrentAsync(policies, record, cancellation);
        var books = await forms.OfAllAsync(record, "forms.xlsx", cancellation);

        var words = record.Current.Count > MostAtOnce ? await slow.RunAsync(Write, cancellation) : Write();

        return Give(words, "application/ld+json; charset=utf-8");

        string Write()
        {
            foreach (var edition in record.Current.Where(it => it.Outline is not null && marks.ContainsKey(it.Id)))
            {
                catalog.Add(
                    edition,
                    record.OfYear(edition.Ward, edition.FiscalYear)[^1].Edition.MadeAt,
                    marks[edition.Id],
                    books.GetValueOrDefault(edition.Id),
                    record.SettingsOf(edition.Ward).NoticeOr(site.Notice));
            }

            return catalog.Whole.ToJsonString(OpenJson.Readable);
        }
    }
}
