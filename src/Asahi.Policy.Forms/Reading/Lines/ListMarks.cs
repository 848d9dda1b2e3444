using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Reading.Lines;

/// <summary>箇条書きの印。All that people paste from pages, word processors and mails.</summary>
internal static partial class ListMarks
{
    /// <summary>印を除く。</summary>
    /// <returns>Null: the line is no item of a list.</returns>
    public static string? Strip(string line)
    {
        var mark = Mark().Match(line);

        return mark.Success && mark.Length < line.Length ? line[mark.Length..].Trim() : null;
    }

    /// <summary>一行に並べた項目を分ける。A mark that follows a blank begins another item; 「・」 inside a phrase does not.</summary>
    public static IEnumerable<string> Split(string said)
    {
        var from = 0;

        foreach (Match mark in Inner().Matches(said))
        {
            yield return said[from..mark.Index].Trim();
            from = mark.Index + mark.Length;
        }

        yield return said[from..].Trim();
    }

    // A dash needs its blank: a negative number is no item. Nor are dots that go on, as in 「・・・」.
    [GeneratedRegex(@"^(?:[・･•‣⁃◦∙·●○◎◯■□▪▫◆◇◼◻◾◽⬛⬜⚫⚪◉❖〇▶▷►➢➤✓✔★☆](?![・･〇○])|[-－‐‑–—−*＊＋+](?=[\s　]))[\s　]*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\s　]+[・･•](?![・･])[\s　]*(?=\S)")]
    private static partial Regex Inner();
}
