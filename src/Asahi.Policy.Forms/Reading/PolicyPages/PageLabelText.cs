using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出しと文が並ぶ行。The label in brackets of its own, before a colon, before a tab or a wide blank, as a row of a table has
/// them.</summary>
internal static partial class PageLabelText
{
    private const int LongestLabel = 60;

    /// <summary>見出しになりうる始まりと、その後ろの文。</summary>
    /// <returns>As printed; the surest way to split first.</returns>
    public static IEnumerable<(string Head, string Below)> Splits(MatchText line)
    {
        foreach (var pattern in (Regex[])[Bracketed(), BeforeColon()])
        {
            if (line.Match(pattern) is { } split)
            {
                yield return (split["head"], split["rest"]);
            }
        }

        if (Wide().Match(line.Printed) is { Success: true, Index: > 0 and <= LongestLabel } gap
            && Brackets.AreClosed(line.Printed[..gap.Index]))
        {
            yield return (line.Printed[..gap.Index], line.Printed[(gap.Index + gap.Length)..]);
        }
    }

    /// <summary>指標の表の見出しの行かどうか。Cells that all name a column.</summary>
    public static bool AreColumns(MatchText line) => line.Folded.Contains('\t', StringComparison.Ordinal)
        && line.Folded.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } cells
        && cells.All(cell => Column().IsMatch(cell));

    [GeneratedRegex(
        @"^(?:(?:アウトカム)?指標(?:名)?|(?:(?:令和|平成)?(?:元|[0-9]{1,4})年度の?|当年度の?|前年度の?|最終)?(?:目標値?|実績値?)|達成状況|評価|判定|単位|備考|番号"
        + @"|No\.?)(?: ?\([^()]{1,12}\))?$")]
    private static partial Regex Column();

    [GeneratedRegex(@"^(?<head>[【\[<〔《〈≪〖『][^】\]>〕》〉≫〗』]{2,60}[】\]>〕》〉≫〗』]) ?:? ?(?<rest>[^\s].*)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<head>[^:。、\t]{2,60}): ?(?<rest>[^\s].*)$")]
    private static partial Regex BeforeColon();

    [GeneratedRegex(@"(?:\t|\u3000| {2,})\s*(?=\S)")]
    private static partial Regex Wide();
}
