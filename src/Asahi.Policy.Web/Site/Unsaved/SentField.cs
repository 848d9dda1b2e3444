namespace Asahi.Policy.Web.Site.Unsaved;

/// <summary>A field as it was sent, to be read again.</summary>
/// <param name="Label">What stood beside it.</param>
/// <param name="Words">What was typed, or the words of the answer.</param>
/// <param name="IsChoice">It was chosen and not typed.</param>
public sealed record SentField(string Label, string Words, bool IsChoice);
