namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出し。A line that names what follows.</summary>
/// <param name="Part">名づける部分。</param>
/// <param name="Words">見出しのことば。Without brackets and marks, as printed.</param>
/// <param name="Groups">見出しの中の値（例: year）。As printed.</param>
internal sealed record PageLabel(PagePart Part, string Words, IReadOnlyDictionary<string, string> Groups);
