using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>項目の見出しの形。Code and name in one pair of brackets, the code alone in them, the name alone in them, or none; with or without a
/// word before the code, a blank or a colon behind it; unclosed.</summary>
internal static partial class PageHeadings
{
    private const string Dash = "[-‐‑–—−ー―]";
    private const string Issue = @"(?<word>経営課題) ?(?<code>(?:[0-9]{1,2}|[①-⑳])(?:" + Dash + @"?\([0-9]{1,2}\)|" + Dash + "[0-9]{1,2})?)";
    private const string IssueInWords = "(?<word>経営課題) ?(?<code>[IVX]{1,4}|[一二三四五六七八九十])";
    private const string Item = "(?<word>(?:主な|めざす成果及び)?(?:戦略|具体的取組|取組))? ?(?<code>[0-9]{1,2}(?:" + Dash + "[0-9]{1,2}){1,2})";
    private const string Alone = "(?<word>(?:主な)?(?:戦略|具体的取組)) ?(?<code>[0-9]{1,2}|[①-⑳])";
    private const string Gap = "[ \t:.、,]{1,3}";

    private static readonly Regex[] _issues =
        [OfSections(), OfDashes(), .. Shapes(IssueInWords, isGapNeeded: true), .. Shapes(Issue), Bare(Issue), Bare(IssueInWords)];

    private static readonly Regex[] _items = [.. Shapes(Item), Bare(Item)];
    private static readonly Regex[] _alone = [.. Shapes(Alone), Bare(Alone)];

    /// <summary>見出しを読む。</summary>
    /// <returns>Null: the line has not the shape of one.</returns>
    public static PageHeading? Find(MatchText line) =>
        Begins().IsMatch(line.Folded) ? OfIssue(line) ?? OfItem(line) ?? OfAlone(line) ?? OfWord(line) : null;

    /// <summary>番号と空白で始まる文（例: 1-2 見守りを広げる。）。A sentence, unless it is the next item of a page that ends its names so.</summary>
    public static PageHeading? FindSentence(MatchText line) =>
        Begins().IsMatch(line.Folded) && Match(_items, line) is ({ } groups, false) && !IsCount(groups)
            ? new PageHeading(0, PageNumerals.Read(TextFolding.Fold(groups["code"])), null, "", IsSure: false)
            : null;

    private static PageHeading? OfIssue(MatchText line)
    {
        var (groups, isSure) = line.Folded.Contains("経営課題", StringComparison.Ordinal) ? Match(_issues, line, bare: 2) : default;

        if (groups is null)
        {
            return null;
        }

        var figures = PageNumerals.Read(TextFolding.Fold(groups["code"]));

        // A plain sentence may begin with 経営課題1: a heading ends without a full stop.
        return isSure || !IsSentence(line)
            ? Heading(1, figures, figures.Count == 1 ? null : groups["code"], groups, isSure: true)
            : null;
    }

    private static PageHeading? OfItem(MatchText line)
    {
        var (groups, isSure) = Match(_items, line);

        if (groups is null || (!isSure && IsSentence(line)) || (!groups.ContainsKey("word") && IsCount(groups)))
        {
            return null;
        }

        var figures = PageNumerals.Read(TextFolding.Fold(groups["code"]));

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
        var heading = Heading(level, PageNumerals.Read(TextFolding.Fold(groups["code"])), groups["code"], groups, isSure: true);

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
            var named = Heading(3, [], "", initiative, isSure: true);
            var year = initiative.GetValueOrDefault("year") is { } count
                ? new PrintedAmountYear(initiative.GetValueOrDefault("era"), count)
                : null;

            return named with { Prices = [.. named.Prices.Select(it => it with { Year = year ?? it.Year })] };
        }

        return line.Match(Numbered()) is { } numbered
            ? Heading(2, PageNumerals.Read(TextFolding.Fold(numbered["number"])), numbered["number"], numbered, isSure: false)
            : null;
    }

    private static PageHeading Heading(
        int level,
        IReadOnlyList<int> numbers,
        string? printed,
        IReadOnlyDictionary<string, string> groups,
        bool isSure)
    {
        var name = (groups.GetValueOrDefault("name") ?? "").Trim();

        // Where the name has brackets, the amount stands behind them; without, it stands in its end.
        if (groups.GetValueOrDefault("tail") is { Length: > 0 } tail)
        {
            var (behind, rest) = PageHeadingMoney.OfTail(tail);

            return new PageHeading(level, numbers, printed, name, isSure) { Prices = behind, Rest = rest };
        }

        var (prices, own) = PageHeadingMoney.OfName(name);

        return new PageHeading(level, numbers, printed, own, isSure) { Prices = prices };
    }

    // 【1-2月の催し】, 1-2 か月: a count of something, and no code.
    private static bool IsCount(IReadOnlyDictionary<string, string> groups) =>
        (groups.ContainsKey("joined") ? Joined() : Counter()).IsMatch(TextFolding.Fold(groups.GetValueOrDefault("name") ?? ""));

    private static (IReadOnlyDictionary<string, string>? Groups, bool IsSure) Match(Regex[] shapes, MatchText line, int bare = 1)
    {
        for (var at = 0; at < shapes.Length; at++)
        {
            if (shapes[at].IsMatch(line.Folded) && line.Match(shapes[at]) is { } groups)
            {
                return (groups, at < shapes.Length - bare);
            }
        }

        return (null, false);
    }

    private static bool IsSentence(MatchText line) => line.Folded.TrimEnd() is [.., '。'];

    // All with brackets; what has none comes last.
    private static IEnumerable<Regex> Shapes(string code, bool isGapNeeded = false)
    {
        foreach (var (open, close) in Brackets.Pairs)
        {
            var (o, c) = (Regex.Escape($"{open}"), Regex.Escape($"{close}"));
            var not = $"[^{(close is ']' ? "\\]" : $"{close}")}]";
            var gap = isGapNeeded ? $"(?:{Gap})" : $"(?:{Gap}|{Dash} ?|(?<joined>))";
            yield return new Regex($"^{o} ?{code} ?{c}[ \t]?[:：]?[ \t]?(?<name>.*)$", RegexOptions.NonBacktracking);
            yield return new Regex($"^{o} ?{code}{gap}(?<name>{not}*)(?:{c}(?<tail>.*))?$", RegexOptions.NonBacktracking);
            yield return new Regex($"^{code} ?{o}(?<name>{not}+)(?:{c}(?<tail>.*))?$", RegexOptions.NonBacktracking);
        }
    }

    private static Regex Bare(string code) => new($"^{code}(?:{Gap}(?<name>.+))?$", RegexOptions.NonBacktracking);

    // What every heading begins with. Most lines are none, and are told so at once.
    [GeneratedRegex("^[【\\[〔<《〈({≪〖「『]? ?(?:経営課題|主な|めざす成果|戦略|具体的取組|取組|[0-9①-⑳])")]
    private static partial Regex Begins();

    // 経営課題1-(1)name: the figure in parentheses needs no blank behind it.
    [GeneratedRegex("^(?<word>経営課題) ?(?<code>[0-9]{1,2}" + Dash + @"?\([0-9]{1,2}\)) ?:?(?<name>.+)$")]
    private static partial Regex OfSections();

    [GeneratedRegex("^(?<word>経営課題) ?(?<code>[0-9]{1,2}) ?" + Dash + @" ?(?<name>[^-0-9(\s].*)$")]
    private static partial Regex OfDashes();

    // No name begins so; one may begin with 人, 本 or 日.
    [GeneratedRegex("^(?:[かカヵケヶ](?:月|所|国|年)|%|割|倍)")]
    private static partial Regex Counter();

    [GeneratedRegex("^(?:[かカヵケヶ](?:月|所|国|年)|%|割|倍|月(?:[のにはも~〜、]|から|まで|分|頃|$)|年(?:度|間|生|後|以内|$)|時間|週間|日間|歳|回(?:[目の]|$))")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^[【\[〔<《〈{≪] ?主な戦略[ :](?<name>[^】\]〕>》〉}≫]+)[】\]〕>》〉}≫]?$")]
    private static partial Regex NamedStrategy();

    [GeneratedRegex(
        @"^[【\[〔<《〈{≪] ?主な具体的取組 ?\((?:(?<era>令和|平成)?(?<year>元|[0-9]{1,2})年度)?予算額?\) ?(?<name>.+?)[】\]〕>》〉}≫]?$")]
    private static partial Regex NamedInitiative();

    [GeneratedRegex(@"^(?<number>[①-⑳]|[0-9]{1,2}[.)、]?) ?【(?<name>[^】]+)(?:】(?<tail>.*))?$")]
    private static partial Regex Numbered();
}
