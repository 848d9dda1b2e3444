namespace Asahi.Policy.Domain.Texts;

/// <summary>文章。A text of several lines as staff type it: a line that begins
/// with 「・」 is an item of a list, any other line a paragraph. 字下げ belongs to the text and is shown wherever the text is.</summary>
public static class Prose
{
    /// <summary>箇条書きの印。</summary>
    public const char ItemMark = '・';

    /// <summary>字下げの一字分。</summary>
    public const char Indent = '\u3000';

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

    /// <summary>空でない行。Each with its 字下げ; other blanks around it are nothing to the reader.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(Trim);

    /// <summary>字下げを残して、前後の空白を除く。Blank lines before the first letter go too. Only what stands before that letter in
    /// its own line is 字下げ.</summary>
    public static string Trim(string text)
    {
        var whole = text.AsSpan().TrimEnd();
        var letters = whole.TrimStart();
        var before = whole[..^letters.Length];
        var depth = before[(before.LastIndexOf('\n') + 1)..].Count(Indent);

        return string.Concat(new string(Indent, depth), letters);
    }
}

/// <summary>文章のまとまり。One paragraph, or one list of items.</summary>
/// <param name="IsList">箇条書きかどうか。</param>
/// <param name="Lines">段落なら一行、箇条書きなら項目ごとに一行（「・」を除く）。</param>
public sealed record ProseBlock(bool IsList, IReadOnlyList<string> Lines);
