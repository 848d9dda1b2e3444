using Asahi.Policy.Data.Published;
using Asahi.Policy.Domain.Fields;
using Asahi.Policy.Web.Site;

namespace Asahi.Policy.Web.Features.History;

/// <summary>What one edition says otherwise than an earlier one.</summary>
public sealed record DifferencePage(
    PageFrame Frame,
    PublishedEdition From,
    PublishedEdition To,
    IReadOnlyList<FieldChange> Changes) : IFramedPage;
