using System.Text.Json.Nodes;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Structured;

namespace Asahi.Policy.Web.Features.OpenData;

/// <summary>All data, ward by ward and year by year, then all of it together.</summary>
public sealed record DatasetsPage(
    PageFrame Frame,
    IReadOnlyList<WardData> Wards,
    IReadOnlyList<DataFileMark> Together,
    string Root) : IFramedPage, IDescribedPage
{
    /// <summary>How to name the source, as an example: of the first real year there is.</summary>
    public string? Credit =>
        Wards.SelectMany(ward => ward.Years)
            .Select(year => year.Edition.Outline!)
            .FirstOrDefault(policy => !policy.Ward.IsSample && !policy.YearIsInferred) is { } policy
            ? $"出典：{policy.Ward.City}{policy.Ward.Name}「{policy.Title}」、CC BY 4.0。"
                + $"運営方針ポータルのデータ（{policy.Ward.Code}/{policy.FiscalYear}）を加工して作成"
            : null;

    public IEnumerable<JsonObject> Describe(string root)
    {
        var years = Wards.SelectMany(ward => ward.Years).Select(year => year.Edition).ToList();

        if (years.Count == 0)
        {
            yield break;
        }

        yield return Descriptions.Dataset(
            root + SiteMap.Data,
            "運営方針のオープンデータ（すべての区と年度）",
            Sentences.Join(
                years.SelectMany(edition => edition.Outline!.Notices)
                    .Distinct()
                    .Append("経営課題、戦略、具体的取組、自己評価と予算。年度ごとのデータと、すべてを一つにしたデータ")),
            years.Where(edition => !edition.Outline!.YearIsInferred).Select(edition => edition.FiscalYear).ToList() is { Count: > 0 } stated
                ? (stated.Min(), stated.Max())
                : null,
            years.Max(edition => edition.Edition.MadeAt),
            Together.Select(file => ($"{root}{SiteMap.Data}/{file.Name}", file.Format, (long?)file.Size)));
    }
}

public sealed record WardData(PublishedWard Ward, IReadOnlyList<YearData> Years);

/// <param name="BookSize">Null: the workbook has not been made yet.</param>
public sealed record YearData(Data.Published.ListedEdition Edition, IReadOnlyList<DataFileMark> Files, long? BookSize)
{
    public string Id => $"{Edition.Ward}-{Edition.FiscalYear}";

    public DateOnly Date => JapanTime.DateOf(Edition.Edition.MadeAt);
}
