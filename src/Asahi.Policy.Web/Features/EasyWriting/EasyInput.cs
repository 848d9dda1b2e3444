namespace Asahi.Policy.Web.Features.EasyWriting;

/// <summary>The explanation as it was typed, and the version that it was typed against. An empty text takes the explanation away.</summary>
public sealed record EasyInput(Guid Key, int? Version, string? Text)
{
    /// <summary>The name of the field of the text.</summary>
    public const string TextField = "text";
}
