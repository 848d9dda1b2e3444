using Asahi.Policy.Data.Published;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Open;
using Microsoft.AspNetCore.Mvc;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>What machines need to understand the data: columns, schema, catalogue.</summary>
public sealed class DescriptionsController(PublishedPolicies policies, PublishedFiles forms, DataFiles files, SiteSettings site) : OpenController
{
    [Read(SiteMap.DictionaryFile)]
    public IActionResult Dictionary() =>
        Give(new DataFile("dictionary.csv", "データの項目定義", FlatCsv.Write(DataDictionary.Shape, DataDictionary.Rows), "data_dictionary", "データの項目定義", null));

    [Read(SiteMap.DataSchema)]
    public IActionResult Schema() => Give(DataSchema.Of(site.BaseAddress).ToJsonString(OpenJson.Readable), "application/schema+json; charset=utf-8");

    [Read(SiteMap.Catalog)]
    public async Task<IActionResult> Catalog(CancellationToken cancellation)
    {
        var catalog = new DataCatalog(site.RootOf(Request), site.Notice);
        var history = await policies.EditionsAsync(cancellation);

        foreach (var edition in await policies.AllAsync(cancellation))
        {
            var first = history.LastOrDefault(it => it.Ward == edition.Policy.Ward.Code && it.FiscalYear == edition.Policy.FiscalYear)?.Edition.MadeAt ?? edition.MadeAt; // published since the list was read
            catalog.Add(edition, first, files.MarksOf(edition), await forms.ListAsync(edition.Id, cancellation));
        }

        return Give(catalog.Whole.ToJsonString(OpenJson.Readable), "application/ld+json; charset=utf-8");
    }
}
