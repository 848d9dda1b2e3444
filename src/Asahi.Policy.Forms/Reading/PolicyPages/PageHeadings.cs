using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>項目の見出しの形。Code and name in one pair of brackets, the code alone in them, the name alone in them, or none; with or without a
/// word before the code, a blank or a colon behind it; unclosed.</summary>
internal static partial class PageHeadings
{
    private const string Dash = "[-‐‑–—−ー―]";
    private const string Issue = @"(?<word>経営課題) ?(?<code>(?:[0-9]{1,2}|[①-⑳])(?:" + Dash + @"?\([0-9]{1,2}\)|" + Dash + "[0-9]{1,2})?)";
    private const string Item = "(?<word>(?:主な|めざす成果及び)?(?:戦略|具体的取組|取組))? ?(?<code>[0-9]{1,2}(?:" + Dash + "[0-9]{1,2}){1,2})";
    private const string Alone = "(?<word>(?:主な)?(?:戦略|具体的取組)) ?(?<code>[0-9]{1,2}|[①-⑳])";
    private const string Gap = "[ :.、,]{1,3}";
    private const string Year = @"(?:(?<era>令和|平成|R|H)?(?<year>元|[0-9]{1,4})(?:年度)?)?";
    private const string Money = @" ?[(〔\[【<](?:" + Year + @" ?(?:当初)?予算額?)?[: ]*(?<amount>[^()〔〕\[\]【】<>]*円) ?[)〕\]】>]?";

    private static readonly Regex[] _issues = [OfSections(), .. Shapes(Issue)];
    private static readonly Regex[] _items = [.. Shapes(Item)];
    private static readonly Regex[] _alone = [.. Shapes(Alone)];

    /// <summary>見出しを読む。</summary>
    /// <returns>Null: the line has not the shape of one.</returns>
    public static PageHeading? Find(MatchText line) => OfIssue(line) ?? OfItem(line) ?? OfAlone(line) ?? OfWord(line);

    private static PageHeading? OfIssue(MatchText line)
    {
        var (groups, isSure) = Match(_issues, line);

        if (groups is null)
        {
            return null;
        }

        var printed = TextFolding.Fold(groups["code"]);
        var figures = Numbers(printed);

        // A plain sentence may begin with 経営課題1: a heading ends without a full stop.
        return isSure || !IsSentence(line)
            ? Heading(1, figures, figures.Count == 1 ? null : groups["code"], groups, isSure: true)
            : null;
    }

    private static PageHeading? OfItem(MatchText line)
    {
        var (groups, isSure) = Match(_items, line);

        if (groups is null || (!isSure && IsSentence(line)))
        {
            return null;
        }

        var figures = Numbers(TextFolding.Fold(groups["code"]));

        return Heading(figures.Count, figures, null, groups, isSure || groups.ContainsKey("word"));
    }

    // 戦略1 name: one figure, counted within what stands above.
    private static PageHeading? OfAlone(MatchText line)
    {
        var (groups, isSure) = Match(_alone, line);

        if (groups is null || (!isSure && IsSentence(line)))
        {
            return null;
        }

        var level = groups["word"].EndsWith("戦略", StringComparison.Ordinal) ? 2 : 3;
        var heading = Heading(level, Numbers(TextFolding.Fold(groups["code"])), groups["code"], groups, isSure: true);

        return heading with { IsAlone = true };
    }

    // 【主な戦略 name】, 【主な具体的取組(4年度予算額) name(77,800千円)】, ①【name】: named, but without a code.
    private static PageHeading? OfWord(MatchText line)
    {
        if (line.Match(NamedStrategy()) is { } strategy)
        {
            return Heading(2, [], "", strategy, isSure: true);
        }

        if (line.Match(NamedInitiative()) is { } initiative)
        {
            return Heading(3, [], "", initiative, isSure: true);
        }

        return line.Match(Numbered()) is { } numbered
            ? Heading(2, Numbers(TextFolding.Fold(numbered["number"])), numbered["number"], numbered, isSure: false)
            : null;
    }

    private static PageHeading Heading(int level, IReadOnlyList<int> numbers, string? printed, IReadOnlyDictionary<string, string> groups, bool isSure)
    {
        var name = new MatchText((groups.GetValueOrDefault("name") ?? "").Trim());
        var money = groups.GetValueOrDefault("tail") is { Length: > 0 } tail ? new MatchText(tail).Match(TailMoney()) : null;

        // Without brackets around the name, the amount stands in its end.
        if (money is null && !groups.ContainsKey("tail") && name.Match(NameMoney()) is { } within)
        {
            (money, name) = (within, new MatchText(within["name"].Trim()));
        }

        return new PageHeading(level, numbers, printed, name.Printed, isSure)
        {
            Amount = (money ?? groups).GetValueOrDefault("amount"),
            Year = (money ?? groups).GetValueOrDefault("year") is { } year
                ? new PrintedAmountYear((money ?? groups).GetValueOrDefault("era"), year)
                : null,
            Rest = money is null && groups.GetValueOrDefault("tail")?.Trim() is { Length: > 0 } rest ? rest : null,
        };
    }

    private static (IReadOnlyDictionary<string, string>? Groups, bool IsSure) Match(Regex[] shapes, MatchText line)
    {
        for (var at = 0; at < shapes.Length; at++)
        {
            if (line.Match(shapes[at]) is { } groups)
            {
                return (groups, at < shapes.Length - 1);
            }
        }

        return (null, false);
    }

    private static bool IsSentence(MatchText line) => line.Folded.TrimEnd() is [.., '。'];

    private static IReadOnlyList<int> Numbers(string folded) =>
        [.. Figures().Matches(folded).Select(it => int.Parse(it.Value, NumberStyles.None, CultureInfo.InvariantCulture))];

    // All with brackets first; the last has none.
    private static IEnumerable<Regex> Shapes(string code)
    {
        foreach (var (open, close) in Brackets.Pairs)
        {
            var (o, c) = (Regex.Escape($"{open}"), Regex.Escape($"{close}"));
            var not = $"[^{(close is ']' ? "\\]" : $"{close}")}]";
            yield return new Regex($"^{o} ?{code} ?{c} ?[:：]? ?(?<name>.+)$", RegexOptions.NonBacktracking);
            yield return new Regex($"^{o} ?{code}(?:{Gap}|(?<name0>))(?<name>{not}*)(?:{c}(?<tail>.*))?$", RegexOptions.NonBacktracking);
            yield return new Regex($"^{code} ?{o}(?<name>{not}+)(?:{c}(?<tail>.*))?$", RegexOptions.NonBacktracking);
        }

        yield return new Regex($"^{code}(?:{Gap}(?<name>.+))?$", RegexOptions.NonBacktracking);
    }

    // 経営課題1-(1)name: the figure in parentheses needs no blank behind it.
    [GeneratedRegex("^(?<word>経営課題) ?(?<code>[0-9]{1,2}" + Dash + @"?\([0-9]{1,2}\)) ?:?(?<name>.+)$")]
    private static partial Regex OfSections();

    [GeneratedRegex("^(?:" + Money + ")$")]
    private static partial Regex TailMoney();

    [GeneratedRegex("^(?<name>.+?)(?:" + Money + ")$")]
    private static partial Regex NameMoney();

    [GeneratedRegex(@"^[【\[〔<《〈{≪] ?主な戦略[ :](?<name>[^】\]〕>》〉}≫]+)[】\]〕>》〉}≫]?$")]
    private static partial Regex NamedStrategy();

    [GeneratedRegex(@"^[【\[〔<《〈{≪] ?主な具体的取組 ?\((?:(?<era>令和|平成)?(?<year>元|[0-9]{1,2})年度)?予算額?\) ?(?<name>.+?)(?:\((?<amount>[^()]*円)\))?[】\]〕>》〉}≫]?$")]
    private static partial Regex NamedInitiative();

    [GeneratedRegex(@"^(?<number>[①-⑳]|[0-9]{1,2}[.)、]?) ?【(?<name>[^】]+)(?:】(?<tail>.*))?$")]
    private static partial Regex Numbered();

    [GeneratedRegex("[0-9]{1,2}")]
    private static partial Regex Figures();
}
