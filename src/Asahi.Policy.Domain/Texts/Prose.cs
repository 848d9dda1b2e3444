namespace Asahi.Policy.Domain.Texts;

/// <summary>文章。A text of several lines as staff type it: a line that begins
/// with 「・」 is an item of a list, any other line a paragraph.</summary>
public static class Prose
{
    /// <summary>箇条書きの印。</summary>
    public const char ItemMark = '・';

    /// <summary>文章を段落と箇条書きに分ける。Empty lines only separate.</summary>
    public static IReadOnlyList<ProseBlock> Parse(string? text)
    {
        var blocks = new List<ProseBlock>();

        foreach (var line in Lines(text))
        {
            if (line[0] != ItemMark)
            {
                blocks.Add(new ProseBlock(false, [line]));
            }
            else if (blocks is [.., { IsList: true } list])
            {
                blocks[^1] = list with { Lines = [.. list.Lines, line[1..].Trim()] };
            }
            else
            {
                blocks.Add(new ProseBlock(true, [line[1..].Trim()]));
            }
        }

        return blocks;
    }

    /// <summary>行を文章にまとめる。</summary>
    public static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>箇条書きの一行を作る。</summary>
    public static string Item(string text) => ItemMark + text.Trim();

    /// <summary>空でない行。</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>文章のまとまり。One paragraph, or one list of items.</summary>
/// <param name="IsList">箇条書きかどうか。</param>
/// <param name="Lines">段落なら一行、箇条書きなら項目ごとに一行（「・」を除く）。</param>
public sealed record ProseBlock(bool IsList, IReadOnlyList<string> Lines);
