using System.Globalization;
using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site.Components.Words;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Site.Structured;

/// <summary>What pages are, in the words of schema.org. The portal does not speak for the
/// ward: the ward stands as what the text is about and where it comes from.</summary>
internal static class Descriptions
{
    public static JsonObject Portal(string root, string name, string notice) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = $"{root}/#site",
        ["name"] = name,
        ["url"] = root + SiteMap.Home,
        ["inLanguage"] = "ja",
        ["description"] = $"区の運営方針を、経営課題、戦略、具体的取組の順にたどって読めるサイト。{notice}",
    };

    public static JsonObject Report(string root, PublishedEdition edition)
    {
        var report = Work(
            "Report",
            root + SiteMap.ToPolicy(edition.Policy.Ward.Code, edition.Policy.FiscalYear),
            Marked(edition.Policy, edition.Policy.Title),
            Words(edition.Policy),
            edition);
        report["isBasedOn"] = new JsonArray(
        [
            .. edition.Policy.Sources.Select(source => (JsonNode)(source.Address
                ?? root + SiteMap.ToSourceFile(edition.Policy.Ward.Code, edition.Policy.FiscalYear, source.FileName))),
        ]);

        return report;
    }

    public static JsonObject Dataset(string root, PublishedEdition edition, IEnumerable<DataFileMark> files)
    {
        var policy = edition.Policy;
        var set = Work(
            "Dataset",
            root + SiteMap.ToPolicy(policy.Ward.Code, policy.FiscalYear) + "#data",
            $"{policy.WardLabel} {policy.YearLabel} 運営方針のデータ",
            Words(policy),
            edition);
        set["isAccessibleForFree"] = true;
        set["distribution"] = Downloads(
            files.Select(file =>
                ($"{root}{SiteMap.ToPolicy(policy.Ward.Code, policy.FiscalYear)}/{file.Name}", file.Format, (long?)file.Size)));

        return set;
    }

    public static JsonObject Dataset(
        string id,
        string name,
        string description,
        (int First, int Last)? years,
        DateTime changed,
        IEnumerable<(string Address, string Format, long? Size)> files) =>
        Covering(years, new JsonObject
        {
            ["@type"] = "Dataset",
            ["@id"] = id,
            ["name"] = name,
            ["description"] = description,
            ["inLanguage"] = "ja",
            ["dateModified"] = Day(changed),
            ["isAccessibleForFree"] = true,
            ["distribution"] = Downloads(files),
        });

    public static JsonObject? Breadcrumbs(string root, IReadOnlyList<Breadcrumb> breadcrumbs, string here) =>
        breadcrumbs.Count == 0
            ? null
            : new JsonObject
            {
                ["@type"] = "BreadcrumbList",
                ["itemListElement"] = new JsonArray([.. breadcrumbs.Select((crumb, at) => (JsonNode)new JsonObject
                {
                    ["@type"] = "ListItem",
                    ["position"] = at + 1,
                    ["name"] = crumb.Text,
                    ["item"] = root + (crumb.Address ?? here),
                })]),
            };

    private static JsonObject Work(string type, string id, string name, string description, PublishedEdition edition)
    {
        var policy = edition.Policy;
        var work = new JsonObject
        {
            ["@type"] = type,
            ["@id"] = id,
            ["name"] = name,
            ["url"] = id.Split('#')[0],
            ["description"] = description,
            ["inLanguage"] = "ja",
            ["version"] = edition.Number.ToString(CultureInfo.InvariantCulture),
            ["dateModified"] = Day(edition.MadeAt),
        };

        // What was inferred is claimed nowhere: machines repeat it without the words around it.
        if (!policy.YearIsInferred)
        {
            work["temporalCoverage"] = Years(policy.FiscalYear, policy.FiscalYear);
        }

        if (!policy.WardIsInferred)
        {
            work["spatialCoverage"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = policy.WardLabel };
        }

        if (policy.IsFromSources)
        {
            work["creditText"] = Sentences.Join(Credits.Of(policy));
        }

        if (!Credits.LicenceIsInferred(policy))
        {
            work["license"] = DataCatalog.Licence;
        }

        return work;
    }

    private static string Words(PublishedPolicy policy) =>
        Sentences.Join(
            [
                .. policy.Notices,
                $"{policy.WardLabel}の{policy.YearLabel}の運営方針。経営課題、戦略、具体的取組",
                .. policy.CoverageNotices,
                DataCatalog.LicenceWords(policy),
            ]);

    private static JsonArray Downloads(IEnumerable<(string Address, string Format, long? Size)> files) => new([.. files.Select(file =>
    {
        var download = new JsonObject
        {
            ["@type"] = "DataDownload",
            ["contentUrl"] = file.Address,
            ["encodingFormat"] = file.Format == "CSV" ? "text/csv" : "application/json",
        };

        if (file.Size is { } size)
        {
            download["contentSize"] = FileSize.Text(size);
        }

        return (JsonNode)download;
    })]);

    private static JsonObject Covering((int First, int Last)? years, JsonObject set)
    {
        if (years is var (first, last))
        {
            set["temporalCoverage"] = Years(first, last);
        }

        return set;
    }

    private static string Marked(PublishedPolicy policy, string name) =>
        policy.InferredLabel is { } inferred ? $"{name}（{inferred}）" : name;

    private static string Years(int first, int last) => $"{first}-04-01/{last + 1}-03-31";

    private static string Day(DateTime utc) => JapanTime.DateOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
