namespace Asahi.Policy.Web.Features.Annotations;

/// <summary>What the ward says of a change, as it was typed.</summary>
/// <param name="Key">The number of the form.</param>
/// <param name="Edition">The number of the edition that brought the change.</param>
/// <param name="Place">The key of the place that changed.</param>
/// <param name="Text">The words, for the public.</param>
public sealed record AnnotationInput(Guid Key, int Edition, string? Place, string? Text)
{
    public const string TextField = "text";
}
