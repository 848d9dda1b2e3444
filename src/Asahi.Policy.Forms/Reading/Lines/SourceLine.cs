using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>原資料の一行。A line that is not blank; its list mark stands apart from what it says.</summary>
internal sealed class SourceLine
{
    // More than the longest name, its code and its amount.
    private const int LongestHeading = 400;

    private SourceLine(int number, string printed, string said, bool isItem)
    {
        (Number, Printed, IsItem) = (number, printed, isItem);
        Text = new MatchText(said);
        Heading = SpacedLetters.Close(said) is var closed && closed == said ? Text : new MatchText(closed);
    }

    /// <summary>行の番号。1 から。</summary>
    public int Number { get; }

    /// <summary>行の文。Without the blanks around it.</summary>
    public string Printed { get; }

    /// <summary>箇条書きの印を除いた文。</summary>
    public MatchText Text { get; }

    /// <summary>見出しを探す文。The same, with the blanks between letters closed that stand each alone.</summary>
    public MatchText Heading { get; }

    /// <summary>箇条書きの一項目かどうか。</summary>
    public bool IsItem { get; }

    public string Said => Text.Printed;

    public string Folded => Text.Folded;

    /// <summary>見出しなどになりうる長さかどうか。What is longer is a text, whatever it begins with.</summary>
    public bool IsShort => Folded.Length <= LongestHeading;

    /// <summary>行の始まり。As long as a heading may be.</summary>
    public string Beginning => Printed.Length <= LongestHeading ? Printed : Printed[..LongestHeading];

    /// <summary>文章の行。As prose has it: items with their mark. One line may hold several items.</summary>
    public IEnumerable<string> Prose => IsItem ? ListMarks.Split(Said).Select(Domain.Texts.Prose.Item) : [Printed];

    /// <summary>行を読む。</summary>
    /// <returns>Null: nobody would see anything.</returns>
    public static SourceLine? Of(int number, string raw)
    {
        var printed = Trim(raw);

        if (printed.Length == 0)
        {
            return null;
        }

        var said = ListMarks.Strip(printed);

        return new SourceLine(number, printed, said ?? printed, said is not null);
    }

    // Letters that nobody sees would hide a heading.
    private static string Trim(string raw) => TypedText.Tidy(raw).Replace('\n', ' ').Trim();
}
