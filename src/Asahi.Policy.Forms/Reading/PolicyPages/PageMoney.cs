using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Domain.Years;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの額。As printed, in whole thousands of yen; of the year that is printed beside it, which may lack its era.</summary>
internal static partial class PageMoney
{
    /// <summary>額だけの行を読む（例: 令和7年度予算額 6千9百万円、〔25予算額 29,474 千円〕）。</summary>
    /// <returns>Null: the line says something else as well.</returns>
    public static IReadOnlyList<PagePrice>? Find(MatchText line)
    {
        var found = Prices().Matches(line.Folded);
        var between = Prices().Replace(line.Folded, "");

        return found.Count == 0 || between.Any(letter => !char.IsWhiteSpace(letter)
            && !"〔〕【】[]()<>/、,・:→".Contains(letter, StringComparison.Ordinal))
            ? null
            :
            [
                .. found.Select(it => new PagePrice(
                    it.Groups["kind"].Value.StartsWith("決算", StringComparison.Ordinal) ? BudgetKind.Settled : BudgetKind.Planned,
                    it.Groups["year"].Success ? new PrintedAmountYear(Era(it.Groups["era"].Value), it.Groups["year"].Value) : null,
                    it.Groups["amount"].Value)),
            ];
    }

    /// <summary>額の見出しだけの行を読む。The head of a table: years and kinds, side by side.</summary>
    /// <returns>Null: the line is none.</returns>
    public static IReadOnlyList<PagePrice>? Columns(MatchText line)
    {
        var found = Heads().Matches(line.Folded);

        return found.Count < 2 || Heads().Replace(line.Folded, "").Any(letter => !char.IsWhiteSpace(letter))
            ? null
            :
            [
                .. found.Select(it => new PagePrice(
                    it.Groups["kind"].Value == "決算" ? BudgetKind.Settled : BudgetKind.Planned,
                    new PrintedAmountYear(Era(it.Groups["era"].Value), it.Groups["year"].Value),
                    "")),
            ];
    }

    /// <summary>額の表の題（例: 予算、予算・決算の推移）かどうか。</summary>
    public static bool IsCaption(MatchText line) => Caption().IsMatch(Brackets.Strip(line.Folded));

    /// <summary>額で始まり、括弧の中にほかのことも書かれた行かどうか（例: 予算額 1,234千円（うち国費 600千円））。</summary>
    public static bool IsRemarked(MatchText line) => Prices().Match(line.Folded) is { Success: true, Index: 0 } first
        && Remark().IsMatch(line.Folded[first.Length..]);

    /// <summary>額の数だけが空いた行かどうか（例: 予算額 千円）。</summary>
    public static bool IsEmpty(MatchText line) => Empty().IsMatch(line.Folded);

    /// <summary>数だけが並ぶ行かどうか。Amounts without their unit: what they are of, the page does not say in this line.</summary>
    public static bool IsFigures(MatchText line) => Plain().IsMatch(line.Folded);

    /// <summary>額だけが並ぶ行を読む。</summary>
    /// <returns>Null: the line is none, or has another number of them.</returns>
    public static IReadOnlyList<string>? Row(string line, int count)
    {
        var cells = TextFolding.Fold(line).Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return cells.Length == count && cells.All(cell => Amount().IsMatch(cell) || Nothing().IsMatch(cell)) ? cells : null;
    }

    /// <summary>額を読む。</summary>
    /// <param name="year">年度。</param>
    /// <param name="kind">予算か決算か。</param>
    /// <param name="printed">印刷された額。</param>
    /// <returns>Without a number where the page has a dash. Null: it is no amount, or its commas stand in odd places.</returns>
    public static BudgetAmount? Read(int year, BudgetKind kind, string printed)
    {
        var plain = string.Concat(printed.Where(letter => !char.IsWhiteSpace(letter)));

        if (Nothing().IsMatch(plain))
        {
            return new BudgetAmount(year, kind, null) { Written = plain };
        }

        return ThousandYen.TryParse(plain, out var thousands)
            ? new BudgetAmount(year, kind, thousands)
            : WrittenAmount.Read(plain) is { } amount
                ? new BudgetAmount(year, kind, amount) { Written = plain.Length <= BudgetLine.WrittenMaxLength ? plain : null }
                : null;
    }

    /// <summary>額の年度を決める。Without its era it is the one within four years of the page's own.</summary>
    /// <param name="printed">印刷された年度。</param>
    /// <param name="pageYear">ページの年度。</param>
    /// <param name="year">年度。</param>
    /// <returns>Why there is no such year. Null: there is.</returns>
    public static string? YearOf(PrintedAmountYear printed, int pageYear, out int year)
    {
        var figures = TextFolding.Fold(printed.Count);
        var count = figures == "元" ? 1 : int.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture);
        year = 0;

        if (Era(printed.Era) is { } era)
        {
            var stated = new PrintedYear(era, count);
            year = stated.Fault() is null ? stated.Gregorian : 0;

            return stated.Fault() is { } fault ? $"「{era}{printed.Count}年」という年はありません（{fault}）" : null;
        }

        int[] near =
        [
            .. new[] { new PrintedYear("令和", count), new PrintedYear("平成", count), new PrintedYear(null, count) }
                .Where(it => it.Fault() is null && Math.Abs(it.Gregorian - pageYear) <= 4)
                .Select(it => it.Gregorian)
                .Distinct(),
        ];
        year = near.Length == 1 ? near[0] : 0;

        return near.Length == 1 ? null : $"元号のない「{printed.Count}年度」が、どの年度かわかりません";
    }

    private static string? Era(string? printed) => printed switch
    {
        null or "" => null,
        "R" => "令和",
        "H" => "平成",
        _ => TextFolding.Fold(printed),
    };

    [GeneratedRegex(@"(?:(?<era>令和|平成|R|H) ?)?(?<year>元|[0-9]{1,4}) ?年度 ?(?:当初)?(?<kind>予算|決算)額?(?:\(案\))?")]
    private static partial Regex Heads();

    [GeneratedRegex("^(?:戦略ごとの|関連する?)?(?:予算|決算|予算・決算|予算額?[・/及びと]{1,2}決算)額?(?:等|の推移)?(?: ?[(:].{0,12})?$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^ ?\([^()]*\)$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:(?:令和|平成|R|H)?(?:元|[0-9]{1,4})年度)? ?(?:当初)?(?:予算|決算)額?[: ]*(?:百万円|千円|万円|円)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"^[0-9,.]+(?:[\t ]+[0-9,.]+)*$")]
    private static partial Regex Plain();

    // A unit alone is no amount: 「千円」 at the head of a column.
    [GeneratedRegex("^[0-9][0-9,.十百千万億 ]*円$")]
    private static partial Regex Amount();

    [GeneratedRegex("^[-‐–—−ー―－](?:千円|円)?$")]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"(?:(?<era>令和|平成|R|H) ?)?(?:(?<year>元|[0-9]{1,4}) ?(?:年度)?)? ?(?:当初)?(?<kind>予算"
        + @"|決算)額?(?:\(案\))?[: \t]*(?<amount>約?[0-9][0-9,.十百千万億 ]*円|[-‐–—−ー―](?:千円|円)?)")]
    private static partial Regex Prices();
}

/// <summary>ページの額。</summary>
/// <param name="Kind">予算か決算か。</param>
/// <param name="Year">年度。Null: not printed.</param>
/// <param name="Amount">額。As printed.</param>
internal sealed record PagePrice(BudgetKind Kind, PrintedAmountYear? Year, string Amount);

/// <summary>額に添えた年度。</summary>
/// <param name="Era">元号。Null: not printed.</param>
/// <param name="Count">年。</param>
internal sealed record PrintedAmountYear(string? Era, string Count);
