using System.Globalization;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Where a form stands: at the address of its year, whose edition changes, or at the address of one edition for good.</summary>
public sealed record FormWays(Rung Above, string Screen)
{
    /// <summary>The form of what is public now.</summary>
    public static FormWays OfYear(string ward, int year) => new(new Rung(null, "様式", SiteMap.ToForms(ward, year)), SiteMap.ToForm5(ward, year));

    /// <summary>The form of one edition.</summary>
    public static FormWays OfEdition(PublishedEdition edition)
    {
        var (ward, year) = (edition.Policy.Ward.Code, edition.Policy.FiscalYear);

        return new FormWays(
            new Rung(null, string.Create(CultureInfo.InvariantCulture, $"第{edition.Number}版"), SiteMap.ToEdition(ward, year, edition.Number)),
            SiteMap.ToEditionForm5(ward, year, edition.Number));
    }

    public string File(FormFormat format) => $"{Screen}.{format.Extension()}";
}
