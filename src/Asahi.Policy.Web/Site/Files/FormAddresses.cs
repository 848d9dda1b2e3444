using System.Globalization;
using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>Where forms stand: at the address of their year, whose edition changes, or at the address of one edition for good.</summary>
public sealed record FormAddresses(Breadcrumb Above, string Root)
{
    /// <summary>The forms of what is public now.</summary>
    public static FormAddresses OfYear(string ward, int year) =>
        new(new Breadcrumb(null, "様式", SiteMap.ToForms(ward, year)), SiteMap.ToPolicy(ward, year));

    /// <summary>The forms of one edition.</summary>
    public static FormAddresses OfEdition(PublishedEdition edition)
    {
        var (ward, year) = (edition.Policy.Ward.Code, edition.Policy.FiscalYear);
        var root = SiteMap.ToEdition(ward, year, edition.Number);

        return new FormAddresses(new Breadcrumb(null, string.Create(CultureInfo.InvariantCulture, $"第{edition.Number}版"), root), root);
    }

    /// <summary>A form on the screen.</summary>
    public string Screen(string form) => $"{Root}/forms/{form}";

    public string File(OfficialFile file) => $"{Root}/{file.Name}";
}
