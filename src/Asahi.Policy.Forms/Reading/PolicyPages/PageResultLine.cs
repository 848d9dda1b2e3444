using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>達成状況の一件。What was reached, the value of the year before in parentheses, and the code at its end; 達成 and 未達成 are words of the
/// text, and no code.</summary>
/// <param name="Text">文。As printed, without the code.</param>
/// <param name="Folded">照合用の文。</param>
/// <param name="Mark">符号。Folded. Null: none is printed.</param>
internal sealed partial record PageResultLine(string Text, string Folded, string? Mark)
{
    /// <summary>行を読む。Those of one result.</summary>
    public static PageResultLine Of(IReadOnlyList<SourceLine> lines)
    {
        // The code may have a line of its own, behind the others.
        var alone = lines.Count > 1 ? lines[^1].Text.Match(OnlyMark()) : null;
        var own = alone is null ? lines : [.. lines.SkipLast(1)];
        var marked = alone is null && own[0].IsShort ? own[0].Text.Match(Marked()) : null;
        var word = (alone ?? marked)?.GetValueOrDefault("word");
        string?[] said = [marked?["text"] ?? own[0].Said, .. own.Skip(1).Select(line => line.Said), word];
        var words = new MatchText(string.Join('\n', said.OfType<string>()));

        return new PageResultLine(words.Printed, words.Folded, (alone ?? marked) is { } found ? TextFolding.Fold(found["mark"]) : null);
    }

    /// <summary>前の行の結果の続きかどうか。A code, or its word, alone in its line.</summary>
    public static bool IsRest(SourceLine line) => line.IsShort && (OnlyMark().IsMatch(line.Folded) || Word().IsMatch(line.Folded));

    /// <summary>実績の値。Without what stands in parentheses.</summary>
    public decimal? Actual(string? unit) => Value(Outside().Replace(Folded, " "), unit);

    /// <summary>合計の値。</summary>
    public decimal? Total(string? unit) =>
        Value(string.Join(' ', Outside().Matches(Folded).Where(it => it.Value.Contains("合計", StringComparison.Ordinal))), unit);

    /// <summary>前年度の値。In parentheses beside this year's.</summary>
    public decimal? Previous(string? unit) => FormerWithin().Match(Folded) is { Success: true } former
        ? Value(former.Groups["value"].Value, unit) : null;

    /// <summary>数のほかに、指標にないことを述べているかどうか。</summary>
    public bool SaysMoreThan(IndicatorPlan plan)
    {
        var known = TextFolding.Fold(plan.Sentence);
        var words = Numbers().Replace(Folded, "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return words.Any(word => word.Trim(' ', ':', '、', '。', '・') is { Length: > 0 } left && left != plan.Unit
            && !known.Contains(left, StringComparison.Ordinal));
    }

    // The one number with the unit of the indicator, or, where that is not known, the one number that ends the text.
    private static decimal? Value(string folded, string? unit)
    {
        var numbers = Numbers().Matches(folded)
            .Where(it => unit is null
                ? folded[(it.Index + it.Length)..].Trim().Length <= 4
                : folded[(it.Index + it.Length)..].TrimStart().StartsWith(unit, StringComparison.Ordinal))
            .ToList();

        return numbers.Count == 1 && Figures.TryRead(numbers[0].Value, out var value) ? value : null;
    }

    // Behind a colon, in brackets, behind dots or an arrow, in a cell of its own, or set off behind a figure.
    [GeneratedRegex(
        @"^(?<text>.+?) ?(?:(?::|\.{2,}|…+|‥+|・{2,}|→|⇒|\t) ?(?<mark>[A-Z])|[(\[【<](?:評価|判定|達成状況)?:? ?(?<mark>[A-Z])[)\]】>]"
        + @"|(?<=[0-9][^0-9\sA-Z]{1,4} )(?<mark>[A-Z])) ?(?:\((?<word>(?:未|概ね)?達成)\))?$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:(?:評価|判定|達成状況)[: ]{0,2})?[(\[【<]?(?<mark>[A-Z])[)\]】>]?(?: ?\((?<word>(?:未|概ね)?達成)\))?$")]
    private static partial Regex OnlyMark();

    [GeneratedRegex("^(?:(?:未|概ね)?達成|順調(?:で(?:は)?ない)?)$")]
    private static partial Regex Word();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\((?:前年度|前年)の?(?:実績値?)?[: ]*(?<value>[^()]*)\)")]
    private static partial Regex FormerWithin();

    [GeneratedRegex(@"-?[0-9][0-9,]*(?:\.[0-9]+)?")]
    private static partial Regex Numbers();
}
