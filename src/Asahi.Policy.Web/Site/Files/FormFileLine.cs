using Asahi.Policy.Data.Published;

namespace Asahi.Policy.Web.Site.Files;

/// <summary>A file of a form: stored, still to be made, or not to be made on this machine (then why). Those of the current edition are made without being
/// asked for.</summary>
public sealed record FormFileLine(FormFormat Format, string Address, PublishedFile? Stored, string? Obstacle, bool IsOfCurrent);
