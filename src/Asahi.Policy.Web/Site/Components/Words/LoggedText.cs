using System.Globalization;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Web.Site.Components.Words;

/// <summary>A text of the change log, as it was before a change or after it. What would fill a screen is folded: it
/// is one line of a list.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsBefore">As it was before.</param>
public sealed record LoggedText(string Text, bool IsBefore)
{
    private const int MostLines = 12;
    private const int MostLetters = 600;
    private const int Shown = 30;

    public string Label => IsBefore ? "前" : "後";

    public int Lines => Text.AsSpan().Count('\n') + 1;

    public int Letters => TextLength.Of(Text);

    public bool IsLong => Lines > MostLines || Letters > MostLetters;

    /// <summary>The first letters of its first line, to know it by.</summary>
    public string Beginning
    {
        get
        {
            var line = new StringInfo(Prose.Lines(Text).FirstOrDefault("").Trim());

            return line.LengthInTextElements > Shown ? line.SubstringByTextElements(0, Shown) : line.String;
        }
    }
}
