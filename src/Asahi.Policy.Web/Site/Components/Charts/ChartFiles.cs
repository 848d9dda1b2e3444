using System.Globalization;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Reports;
using Asahi.Policy.Forms.Csv;
using Asahi.Policy.Forms.Sheets;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.OpenData;

namespace Asahi.Policy.Web.Site.Components.Charts;

/// <summary>Charts to take away, made of an edition: the same bytes every time.</summary>
public sealed class ChartFiles(SiteSettings site)
{
    /// <summary>The picture.</summary>
    /// <param name="edition">What it is made of.</param>
    /// <param name="chart">What it shows.</param>
    /// <param name="name">Whose chart it is: an item, or the budget.</param>
    /// <param name="address">Of the page it stands on.</param>
    public DataFile Picture(PublishedEdition edition, IChart chart, string name, string address)
    {
        var policy = edition.Policy;

        return File(edition, chart, address, "svg", ChartPicture.Of(
            chart,
            $"{policy.Ward.City}{policy.Ward.Name} {policy.YearLabel} 運営方針　{name}",
            [
                .. policy.Notices,
                .. policy.CoverageNotices,
                .. chart.Source is { } source ? [$"数値の出典：{source}"] : Array.Empty<string>(),
                .. Credits.Of(policy),
                $"{Stamps.Of(edition, site).Label}　所在：{site.BaseAddress}{address}　利用条件：{Credits.Licence}"
                    + (Credits.LicenceIsInferred(policy) ? "と推定。原資料に記載なし" : ""),
            ]));
    }

    /// <summary>The numbers.</summary>
    public DataFile Numbers(PublishedEdition edition, IChart chart, string name, string address)
    {
        var policy = edition.Policy;
        var shape = chart.Table.Shape with
        {
            Columns =
            [
                new("ward", "区", FlatKind.Text, "区の名"),
                new("policy", "運営方針", FlatKind.Text, "年度。推定ならそう書く"),
                new("of", "図のある所", FlatKind.Text, "項目、または予算"),
                new("chart", "図", FlatKind.Text, "図の題"),
                .. chart.Table.Shape.Columns,
                new("source", "数値の出典", FlatKind.Text, "出典", "記載がない"),
                new("notice", "注記", FlatKind.Text, "必ず添える断り書き", "断り書きがない"),
            ],
        };
        List<string> notices = [.. edition.Draft is { } draft ? [draft.Label] : Array.Empty<string>(), .. policy.Notices];
        var notice = notices.Count == 0 ? null : string.Join('。', notices);
        var rows = chart.Table.Rows.Select(row => (IReadOnlyList<object?>)
            [policy.Ward.City + policy.Ward.Name, policy.YearLabel, name, chart.Title, .. row, chart.Source, notice]);

        return File(edition, chart, address, "csv", FlatCsv.Write(shape, rows));
    }

    private static DataFile File(PublishedEdition edition, IChart chart, string address, string ending, byte[] content)
    {
        var policy = edition.Policy;
        var (ward, of) = (policy.Ward, $"{address[(address.LastIndexOf('/') + 1)..]}_{chart.Key}");
        var (ascii, japanese) = edition.Draft is { } draft ? ("draft", draft.InNames) : ($"v{edition.Number}", $"第{edition.Number}版");

        return new DataFile(
            $"charts/{chart.Key}.{ending}",
            chart.Title,
            content,
            string.Create(CultureInfo.InvariantCulture, $"{ward.Code}_policy_{policy.FiscalYear}_{of}_{ascii}"),
            string.Create(CultureInfo.InvariantCulture, $"{ward.Name}_{policy.FiscalYear}年度_{of}_{japanese}"),
            edition.Tag);
    }
}
