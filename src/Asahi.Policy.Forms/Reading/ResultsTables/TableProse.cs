using Asahi.Policy.Domain.Items;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の戦略の文。Several lines of one cell, joined by a space and 「・」.</summary>
internal static class TableProse
{
    public static string Items(string text, ItemCode code)
    {
        var pieces = TablePatterns.ItemMark().Split(text).Select(piece => piece.Trim()).ToList();

        return pieces is ["", .., { Length: > 0 }]
            ? Prose.Join(pieces.Skip(1).Select(Prose.Item))
            : throw new UnreadableSourceException($"戦略{code}の文が、箇条書き（・）として読めません。");
    }
}
