using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Easy;

/// <summary>ふりがなの付いた文の一片。</summary>
/// <param name="Text">文字。</param>
/// <param name="Reading">ふりがな。Null: none.</param>
public sealed record RubyText(string Text, string? Reading)
{
    private const char Begin = '《';
    private const char End = '》';
    private const char Mark = '｜';

    /// <summary>文を分ける。漢字《かんじ》の漢字は、《 の前に続く漢字、または ｜ から 《 まで。</summary>
    /// <remarks>What is not written to the end stays as it was typed: nothing is lost.</remarks>
    public static IReadOnlyList<RubyText> Split(string text)
    {
        var pieces = new List<RubyText>();
        var plain = 0;

        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Begin, at + 1))
        {
            var end = text.IndexOf(End, at);
            var mark = at == 0 ? -1 : text.LastIndexOf(Mark, at - 1, at - plain);
            var start = mark >= 0 ? mark + 1 : FirstOfKanji(text, plain, at);

            if (end <= at + 1 || start == at)
            {
                continue;
            }

            AddPlain(pieces, text[plain..(mark >= 0 ? mark : start)]);
            pieces.Add(new RubyText(text[start..at], text[(at + 1)..end]));
            plain = end + 1;
            at = end;
        }

        AddPlain(pieces, text[plain..]);

        return pieces;
    }

    /// <summary>ふりがなの書き方の間違い。A 《 or 》 without the other in its line: it would be printed as it stands.</summary>
    /// <param name="label">欄の名。</param>
    /// <param name="text">整えた文章。</param>
    /// <returns>Where, and what to do; null when there is none.</returns>
    public static string? Fault(string label, string text)
    {
        int? open = null;

        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n'; // the end of the text ends its last line

            if (letter is Begin or '\n' && open is { } begun)
            {
                return Unclosed(label, text, begun);
            }

            if (letter is End && open is null)
            {
                return $"{label}{TextPlace.Of(text, at, at + 1)}始まりの《がない》があります。ふりがなは、漢字《かんじ》のように《と》で囲んでください";
            }

            open = letter is Begin ? at : letter is End ? null : open;
        }

        return null;
    }

    private static string Unclosed(string label, string text, int at) =>
        $"{label}{TextPlace.Of(text, at, at + 1)}閉じていない《があります。ふりがなは、漢字《かんじ》のように、同じ行の中で《と》で囲んでください";

    private static int FirstOfKanji(string text, int from, int to)
    {
        var start = to;

        while (start > from && IsKanji(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsKanji(char letter) =>
        letter is (>= '一' and <= '鿿') or (>= '㐀' and <= '䶿') or '々' or '〆' or 'ヶ' || char.IsSurrogate(letter);

    private static void AddPlain(List<RubyText> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new RubyText(text, null));
        }
    }
}
