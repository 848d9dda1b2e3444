namespace Asahi.Policy.Web.Site.Components.Differences;

/// <summary>A stretch of text that two texts share, or that only one of them has.</summary>
public sealed record TextSegment(TextSegmentKind Kind, string Text);

/// <summary>Which of the two texts a stretch belongs to.</summary>
public enum TextSegmentKind
{
    Same,
    Removed,
    Added,
}
