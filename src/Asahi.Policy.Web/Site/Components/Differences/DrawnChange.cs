using Asahi.Policy.Domain.Fields;

namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>A field that two editions put differently, and its two values compared.</summary>
public sealed record DrawnChange(FieldChange Change, IReadOnlyList<TextSegment> Segments)
{
    public static IReadOnlyList<DrawnChange> Of(IReadOnlyList<FieldChange> changes) =>
        [.. changes.Select(change => new DrawnChange(change, FieldDifference.Of(change.Before, change.After)))];
}
