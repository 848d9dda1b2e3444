namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>A form was taken in part, and its page is shown again: the fields that are left are as they were sent, all others
/// as the record has them by now.</summary>
/// <param name="Left">The names of the fields that could not be taken.</param>
public sealed record PartlyTaken(IReadOnlySet<string> Left);
