using System.Globalization;
using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.ResultsTables;

/// <summary>総括表の欄の値。</summary>
internal static class TableCells
{
    /// <summary>判定のことばから符号。Only official words are understood.</summary>
    public static string Mark(CodeSet codes, MatchText cell) =>
        codes.FindByWords(cell.Folded)?.Mark
        ?? throw new UnreadableSourceException($"「{cell.Printed}」は、{codes.Label}のことばではありません。");

    public static PageReference Page(MatchText cell, string document) =>
        cell.Match(TablePatterns.Page()) is { } page
            ? new PageReference(document, int.Parse(TextFolding.Fold(page["number"]), CultureInfo.InvariantCulture))
            : throw new UnreadableSourceException($"「{cell.Printed}」は、ページ（p.7の形）として読めません。");
}
