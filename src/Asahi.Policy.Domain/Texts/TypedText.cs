using System.Globalization;
using System.Text;

namespace Asahi.Policy.Domain.Texts;

/// <summary>入力された文章。What staff type or paste, made ready to be kept: by <see cref="LetterTable"/>, the same on every screen.</summary>
public static class TypedText
{
    // A family of four with skin colours has eleven code points, a name with all its marks fewer.
    private const int MostInOneLetter = 16;

    /// <summary>文章を整える。Line ends are one, letters that nobody sees are gone, no blanks around it
    /// but the 字下げ of its first line. What is refused is still there.</summary>
    /// <returns>Empty when there is nothing that anybody could read.</returns>
    public static string Tidy(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        if (typed.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return typed.Trim();
        }

        var text = Broken(typed) is null ? Without(typed) : typed;

        return IsBlank(text) ? "" : Prose.Trim(text);
    }

    /// <summary>値の並びを整える。As <see cref="Tidy"/>, line by line: an empty first or last cell is a cell.</summary>
    public static string TidyLines(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => (Line: line, Kept: Tidy(line))).ToList();
        var isRead = lines.Select(it => it.Kept.Length > 0).ToList();
        var (first, last) = (isRead.IndexOf(true), isRead.LastIndexOf(true));

        return first < 0
            ? ""
            : string.Join('\n', lines[first..(last + 1)]
                .Select(it => Tabs(it.Line, fromEnd: false) + it.Kept + Tabs(it.Line, fromEnd: true)));
    }

    /// <summary>一行の入力を整える。As <see cref="Tidy"/>; a line break or a tab becomes a blank, and there is no 字下げ.</summary>
    public static string TidyLine(string? typed) => Tidy(typed).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>受け付けられない理由。A letter that is refused, with its line and neighbours; more letters than the field takes.</summary>
    /// <param name="label">欄の名。</param>
    /// <param name="text">整えた文章。</param>
    /// <param name="limit">文字数の上限。</param>
    /// <returns>Null when it can be taken.</returns>
    public static string? Fault(string label, string text, int limit)
    {
        if (Refused(text) is var (at, letters, name))
        {
            return $"{label}{TextPlace.Of(text, at, at + letters)}{name}があります。前後の文字ごと消して、打ち直してください";
        }

        var length = TextLength.Of(text);

        return length > limit ? $"{label}は{limit:#,0}文字までで入力してください（いまは{length:#,0}文字）" : null;
    }

    // The tabs before the first letter of a line, or after its last.
    private static string Tabs(string line, bool fromEnd)
    {
        var blanks = fromEnd ? line[line.TrimEnd().Length..] : line[..^line.TrimStart().Length];

        return string.Concat(blanks.Where(letter => letter == '\t'));
    }

    private static string Without(string typed)
    {
        var all = typed.ReplaceLineEndings("\n").EnumerateRunes().ToList();
        var kept = new List<Rune>(all.Count);

        for (var at = 0; at < all.Count; at++)
        {
            switch (LetterTable.FateOf(all[at]))
            {
                case LetterFate.LineBreak:
                    kept.Add(new Rune('\n'));
                    break;
                case LetterFate.Dropped:
                case LetterFate.Joining when !LetterSequences.Belongs(kept, all, at):
                    break;
                default:
                    kept.Add(all[at]);
                    break;
            }
        }

        return string.Concat(kept);
    }

    // Signs that only turn the direction of what is not there say nothing either.
    private static bool IsBlank(string text) => Broken(text) is null
        && text.EnumerateRunes().All(letter => Rune.IsWhiteSpace(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    private static (int At, int Length, string Name)? Refused(string text)
    {
        if (Broken(text) is { } half)
        {
            return (half, 1, LetterTable.Half);
        }

        var at = 0;

        foreach (var letter in text.EnumerateRunes())
        {
            if (LetterTable.FateOf(letter) == LetterFate.Refused)
            {
                return (at, letter.Utf16SequenceLength, $"{LetterTable.NameOf(letter)}（U+{letter.Value:X4}）");
            }

            at += letter.Utf16SequenceLength;
        }

        return Piled(text) is var (pile, length) ? (pile, length, "記号の付きすぎた文字") : null;
    }

    // Where half of a pair stands alone. Null: nowhere.
    private static int? Broken(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return at;
            }
        }

        return null;
    }

    // One letter to the reader, and without end to everything that draws it.
    private static (int At, int Length)? Piled(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));

            if (length > MostInOneLetter && text.Substring(at, length).EnumerateRunes().Count() > MostInOneLetter)
            {
                return (at, length);
            }

            at += length;
        }

        return null;
    }
}
