using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出しの額。Behind the name: in brackets, with or without its year and the word 予算額, or bare with that word.</summary>
internal static partial class PageHeadingMoney
{
    // Brackets behind a name: the amount, 案 within it, and its tags.
    private const int MostGroups = 5;

    private const string Year = @"(?:(?:(?<era>令和|平成|R|H) ?)?(?<year>元|[0-9]{1,4}) ?年度 ?)?(?:当初)?(?:予算額?)?(?:\(案\))?[: ]*";

    /// <summary>見出しの後ろの文から額を分ける。</summary>
    /// <returns>The amounts, and what else is said there. Null: nothing else.</returns>
    public static (IReadOnlyList<PagePrice> Prices, string? Other) OfTail(string tail)
    {
        if (PageMoney.Find(new MatchText(tail)) is { } whole)
        {
            return (whole, null);
        }

        if (FirstGroup(tail) is var (inside, rest) && Inside(inside, Behind()) is { } prices)
        {
            return (prices, rest.Length == 0 ? null : rest);
        }

        return ([], tail.Trim() is { Length: > 0 } text ? text : null);
    }

    /// <summary>名の終わりから額を分ける。</summary>
    public static (IReadOnlyList<PagePrice> Prices, string Name) OfName(string name)
    {
        if (Inside(name, Amount()) is { } whole)
        {
            return (whole, "");
        }

        // Bare, behind a blank.
        if (new MatchText(name).Match(Last()) is { } last && Inside(last["amount"], Amount()) is { } bare)
        {
            return (bare, last["name"]);
        }

        // What stands behind the amount may be a tag of the name: 【拡充】.
        for (var (at, tried) = (LastOpen(name, name.Length - 1), 0); at >= 0 && tried < MostGroups; at = LastOpen(name, at - 1), tried++)
        {
            if (FirstGroup(name[at..]) is var (inside, rest) && (rest.Length == 0 || Tags().IsMatch(TextFolding.Fold(rest)))
                && Inside(inside, Amount()) is { } prices)
            {
                return (prices, (name[..at].Trim() + rest).Trim());
            }
        }

        return ([], name);
    }

    /// <summary>括弧の中だけの額。</summary>
    private static IReadOnlyList<PagePrice>? Inside(string text, Regex shape)
    {
        var line = new MatchText(text);

        return PageMoney.Find(line) ?? (line.Match(shape) is { } bare
            ?
            [
                new PagePrice(
                    BudgetKind.Planned,
                    bare.GetValueOrDefault("year") is { } year ? new PrintedAmountYear(bare.GetValueOrDefault("era"), year) : null,
                    bare["amount"]),
            ]
            : null);
    }

    // The group in brackets at the beginning, with the brackets inside it; a page may forget to close it.
    private static (string Inside, string Below)? FirstGroup(string text)
    {
        var trimmed = text.Trim();

        if (trimmed.Length < 2 || Brackets.Pairs.FirstOrDefault(pair => pair.Open == Folded(trimmed[0])) is not { Open: not '\0' } pair)
        {
            return null;
        }

        var depth = 0;

        for (var at = 0; at < trimmed.Length; at++)
        {
            depth += Folded(trimmed[at]) == pair.Open ? 1 : Folded(trimmed[at]) == pair.Close ? -1 : 0;

            if (depth == 0)
            {
                return (trimmed[1..at], trimmed[(at + 1)..].Trim());
            }
        }

        return (trimmed[1..], "");
    }

    private static int LastOpen(string text, int from)
    {
        while (from >= 0 && Brackets.Pairs.All(pair => pair.Open != Folded(text[from])))
        {
            from--;
        }

        return from;
    }

    private static char Folded(char letter) => letter is >= '！' and <= '～' ? (char)(letter - 0xFEE0) : letter;

    // What begins with a figure and ends with 円 stands for an amount; whether it is one is asked later, so that a wrong one is said.
    [GeneratedRegex(@"^" + Year + @"(?<amount>[約,.]?[0-9][^()〔〕\[\]【】<>]*円|[-‐–—−ー―](?:千円|円)?)$")]
    private static partial Regex Amount();

    // Behind a name in brackets whatever ends with 円 stands for one.
    [GeneratedRegex(@"^" + Year + @"(?<amount>[^()〔〕\[\]【】<>]*円|[-‐–—−ー―](?:千円|円)?)$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?<name>.*\S)\s+(?<amount>[0-9][0-9,.]*(?:千|百万|万|億)?円)$")]
    private static partial Regex Last();

    [GeneratedRegex(@"^(?: ?[【\[<(〔《][^】\]>)〕》]{1,12}[】\]>)〕》])+$")]
    private static partial Regex Tags();
}
