using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.Sources;

public sealed record SourcesPage(PageFrame Frame, PublishedEdition Edition) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    /// <summary>The form in which a document came in.</summary>
    public static string FormatOf(PublishedSource source) => Path.GetExtension(source.FileName).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => "HTML",
        ".XLSX" => "XLSX",
        _ => "テキスト",
    };

    public static SourcesPage Of(PublishedEdition edition) => new(PageFrame.OfYear(edition.Policy, "出典と原資料", YearPage.Sources), edition);
}
