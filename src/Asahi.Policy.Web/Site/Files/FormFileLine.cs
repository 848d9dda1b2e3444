using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file of forms: stored, still to be made, or not to be made (then why). Those of the current edition are made without being asked for.</summary>
public sealed record FormFileLine(OfficialFile File, string Address, PublishedFile? Stored, string? Obstacle, bool IsOfCurrent);
