using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;

namespace Asahi.Policy.Web.Features.Downloads;

public sealed record FormsPage(PageFrame Frame, PublishedEdition Edition, EditionStamp Stamp, FormWays Ways, IReadOnlyList<FormFileLine> Files) : IFramedPage
{
    public PublishedPolicy Policy => Edition.Policy;

    public FormSetPage Forms => new(Policy.Era, Ways, Files);

    /// <summary>Files that the ward's own page offers; the portal knows their names only.</summary>
    public IEnumerable<PublishedAttachment> Attachments => Policy.Sources.SelectMany(source => source.Attachments);
}
