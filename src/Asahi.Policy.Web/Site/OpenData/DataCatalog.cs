using System.Globalization;
using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site.Components.Words;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The data sets in the words of DCAT, for catalogues that collect from others. What no
/// document states is not claimed: a licence that was inferred stands as a sentence.</summary>
internal sealed class DataCatalog(string root, string notice)
{
    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    private readonly JsonArray _sets = [];

    public JsonObject Whole => new()
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["spdx"] = "http://spdx.org/rdf/terms#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        },
        ["@id"] = root + SiteMap.Catalog,
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = Japanese("運営方針のオープンデータ"),
        ["dct:description"] = Japanese($"区の運営方針（経営課題、戦略、具体的取組、自己評価、予算）のデータ。{notice}"),
        ["dct:publisher"] = Agent(PageFrame.PortalName),
        ["dct:language"] = Id("http://publications.europa.eu/resource/authority/language/JPN"),
        ["foaf:homepage"] = Id(root + SiteMap.Home),
        ["dcat:dataset"] = _sets.DeepClone(),
    };

    /// <param name="edition">What is current.</param>
    /// <param name="first">When the first edition of the year was published (UTC).</param>
    /// <param name="data">Its files of data.</param>
    /// <param name="book">Its workbook. Null: it has not been made yet.</param>
    /// <param name="line">The notice of the ward; empty: none.</param>
    public void Add(ListedEdition edition, DateTime first, IReadOnlyList<DataFileMark> data, PublishedFile? book, string line)
    {
        var policy = edition.Outline!;
        var page = root + SiteMap.ToPolicy(policy.Ward.Code, policy.FiscalYear);
        var set = new JsonObject
        {
            ["@id"] = page,
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = $"{policy.Ward.Code}/{policy.FiscalYear}",
            ["dct:title"] = Japanese($"{policy.WardLabel} {policy.YearLabel} 運営方針"),
            ["dct:description"] = Japanese(
                Sentences.Join([.. policy.Notices, policy.Title, "経営課題、戦略、具体的取組、自己評価と予算", .. policy.CoverageNotices, line])),
            ["dct:publisher"] = Agent(PageFrame.PortalName),
            ["dct:issued"] = Typed(UtcTime.Text(first), "xsd:dateTime"),
            ["dct:modified"] = Typed(UtcTime.Text(edition.Edition.MadeAt), "xsd:dateTime"),
            ["dcat:version"] = edition.Edition.Number.ToString(CultureInfo.InvariantCulture),
            ["dct:accrualPeriodicity"] = Id("http://publications.europa.eu/resource/authority/frequency/ANNUAL"),
            ["dcat:landingPage"] = Id(page),
            ["dct:conformsTo"] = Id(root + SiteMap.DataSchema),
            ["dct:source"] = new JsonArray(
            [
                .. policy.Sources.Select(source =>
                    (JsonNode)Id(root + SiteMap.ToSourceFile(policy.Ward.Code, policy.FiscalYear, source.FileName))),
            ]),
            ["dct:rights"] = Japanese(Sentences.Join([.. Credits.Of(policy), LicenceWords(policy)])),
            ["dcat:distribution"] = new JsonArray(
            [
                .. data.Select(file => (JsonNode)Distribution(
                    policy,
                    page,
                    file.Name,
                    $"{file.Label}（{file.Format}）",
                    file.MediaType,
                    (file.Size, file.Sha256))),
                .. OfficialForms.SetOf(policy.Era).IsDrawn ? [(JsonNode)Workbook(policy, page, book)] : Array.Empty<JsonNode>(),
            ]),
        };

        // A year that was inferred stands in the words alone.
        if (!policy.YearIsInferred)
        {
            set["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Typed($"{policy.FiscalYear}-04-01", "xsd:date"),
                ["dcat:endDate"] = Typed($"{policy.FiscalYear + 1}-03-31", "xsd:date"),
            };
        }

        _sets.Add(set);
    }

    public static string LicenceWords(PublishedPolicy policy) =>
        Credits.LicenceIsInferred(policy) ? $"利用条件は原資料に記載がなく、{Credits.Licence}と推定" : Credits.Licence;

    private static JsonObject Workbook(PublishedPolicy policy, string page, PublishedFile? stored) => Distribution(
        policy,
        page,
        "forms.xlsx",
        $"{OfficialForms.SetOf(policy.Era).BookTitle}とデータのブック（XLSX）",
        FormFormat.Xlsx.MediaType(),
        stored is null ? null : (stored.Size, stored.Sha256));

    private static JsonObject Distribution(
        PublishedPolicy policy,
        string page,
        string name,
        string title,
        string mediaType,
        (long Size, string Sha256)? known)
    {
        var file = new JsonObject
        {
            ["@id"] = $"{page}/{name}",
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = Japanese(title),
            ["dcat:accessURL"] = Id(page + "/forms"),
            ["dcat:downloadURL"] = Id($"{page}/{name}"),
            ["dcat:mediaType"] = Id($"https://www.iana.org/assignments/media-types/{mediaType}"),
        };

        if (!Credits.LicenceIsInferred(policy))
        {
            file["dct:license"] = Id(Licence);
        }

        if (known is { } made)
        {
            file["dcat:byteSize"] = Typed(made.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
            file["spdx:checksum"] = new JsonObject
            {
                ["@type"] = "spdx:Checksum",
                ["spdx:algorithm"] = Id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                ["spdx:checksumValue"] = Typed(made.Sha256, "xsd:hexBinary"),
            };
        }

        return file;
    }

    private JsonObject Agent(string name) =>
        new() { ["@id"] = root + "/#publisher", ["@type"] = "foaf:Agent", ["foaf:name"] = Japanese(name) };

    private static JsonObject Id(string address) => new() { ["@id"] = address };

    private static JsonObject Japanese(string text) => new() { ["@value"] = text, ["@language"] = "ja" };

    private static JsonObject Typed(string value, string type) => new() { ["@value"] = value, ["@type"] = type };
}
