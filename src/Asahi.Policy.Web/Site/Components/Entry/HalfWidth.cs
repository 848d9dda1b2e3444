namespace Asahi.Policy.Web.Site.Components.Entry;

/// <summary>Codes as people type them: full-width letters and figures are the same as the narrow ones.</summary>
internal static class HalfWidth
{
    private const int Distance = '！' - '!';

    /// <summary>Letter by letter: whole-text normalisation throws at some of what can be sent.</summary>
    public static string Of(string? typed) =>
        string.Concat((typed ?? "").Select(letter => letter is >= '！' and <= '～' ? (char)(letter - Distance) : letter));

    /// <summary>The figures alone: apps show a code with a space in it.</summary>
    public static string Figures(string? typed) => string.Concat(Of(typed).Where(char.IsAsciiDigit));
}
