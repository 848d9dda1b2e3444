using System.Text.Json.Nodes;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Files;
using Asahi.Policy.Web.Site.OpenData;
using Asahi.Policy.Web.Site.Structured;

namespace Asahi.Policy.Web.Features.Forms;

public sealed record FormsPage(
    PageFrame Frame,
    PublishedEdition Edition,
    EditionStamp Stamp,
    FormSetPage Forms,
    IReadOnlyList<DataFileMark> Data) : IFramedPage, IDescribedPage
{
    public IEnumerable<JsonObject> Describe(string root) => [Descriptions.Dataset(root, Edition, Data)];

    /// <summary>Null: the workbook has not been made yet.</summary>
    public long? BookSize => Forms.Files.FirstOrDefault(line => line.File is { Form: null, Format: FormFormat.Xlsx })?.Stored?.Size;

    public PublishedPolicy Policy => Edition.Policy;

    /// <summary>Files that the ward's own page offers; the portal knows their names only.</summary>
    public IEnumerable<PublishedAttachment> Attachments => Policy.Sources.SelectMany(source => source.Attachments);
}
