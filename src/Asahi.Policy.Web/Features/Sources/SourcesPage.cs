using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Sources;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Sources;

public sealed record SourcesPage(PageFrame Frame, PublishedEdition Edition) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    public static SourcesPage Of(PublishedEdition edition) => new(PageFrame.OfYear(edition.Policy, "出典と原資料", YearPage.Sources), edition);

    public static string Name(FactKind kind) => kind switch
    {
        FactKind.Kind => "資料の種類",
        FactKind.Ward => "区",
        FactKind.FiscalYear => "年度",
        FactKind.Licence => "利用条件",
        FactKind.Page => "掲載元",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(FactBasis basis) => basis == FactBasis.Stated ? "原資料に記載" : "推定";
}
