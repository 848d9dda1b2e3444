using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Wards;

namespace Asahi.Policy.Web.Site;

/// <summary>What a ward says of itself around its pages: as it is now, whichever edition is shown. It comes with the record, so
/// a page that is kept goes when the ward saves other settings.</summary>
public sealed class WardLines(PublishedPolicies policies, SiteSettings site)
{
    /// <summary>The line at head and foot; empty: none. That of the site where the page is of no ward.</summary>
    public async Task<string> NoticeAsync(PublishedWard? ward) =>
        ward is null ? site.Notice : (await policies.RecordAsync()).SettingsOf(ward.Code).NoticeOr(site.Notice);

    /// <summary>Where readers ask the ward. Null: it has not said.</summary>
    public async Task<OfficeContact?> ContactAsync(PublishedWard? ward) =>
        ward is null ? null : (await policies.RecordAsync()).SettingsOf(ward.Code).Contact;

    /// <summary>What the ward has announced of a year. Null: nothing, or it has come.</summary>
    public async Task<UpcomingUpdate?> UpcomingAsync(PublishedPolicy policy) =>
        (await policies.RecordAsync()).UpcomingOf(policy.Ward.Code, policy.FiscalYear);
}
