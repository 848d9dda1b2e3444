using System.Globalization;
using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>アウトカム指標の達成状況の中の見出し。Of the year, or of the year before; a year that is neither belongs to none of the two.</summary>
internal static partial class PageResultLabels
{
    /// <summary>見出しを読む。</summary>
    /// <param name="line">行。</param>
    /// <param name="pageYear">運営方針の年度。</param>
    /// <returns>Null: it is none; Lost: it is one of another year.</returns>
    public static PagePart? Find(MatchText line, int pageYear)
    {
        var bare = PageLabels.Bare(line.Folded);

        if (Former().IsMatch(bare))
        {
            return PagePart.FormerResults;
        }

        return Current().Match(bare) is not { Success: true } match ? null
            : !match.Groups["year"].Success ? PagePart.Results
            : Year(match, pageYear) switch
            {
                0 => PagePart.Results,
                -1 => PagePart.FormerResults,
                _ => PagePart.Lost,
            };
    }

    /// <summary>見出しと文が並ぶ行を読む。</summary>
    public static (PagePart Part, string Below)? FindWithText(MatchText line, int pageYear) =>
        PageLabelText.Splits(line).Select(split => (Part: Find(new MatchText(split.Head), pageYear), split.Below))
            .Where(it => it.Part is not null)
            .Select(it => ((PagePart, string)?)(it.Part!.Value, it.Below))
            .FirstOrDefault();

    // How far from the page's own year. Without its era it is the nearest one.
    private static int? Year(Match match, int pageYear)
    {
        var figures = match.Groups["year"].Value;
        var printed = new PrintedAmountYear(match.Groups["era"].Success ? match.Groups["era"].Value : null, figures);

        return figures.Length == 4 ? int.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture) - pageYear
            : PageMoney.YearOf(printed, pageYear, out var year) is null ? year - pageYear : null;
    }

    [GeneratedRegex(@"^(?:(?:(?<era>令和|平成|R|H)?(?<year>元|[0-9]{1,2}|20[0-9]{2})年度|当年度|本年度)の?)?(?:実績値?|達成状況|実績[と・及び]{1,2}達成状況)$")]
    private static partial Regex Current();

    [GeneratedRegex(@"^前年度の?実績値?(?:\(.{1,10}\))?$")]
    private static partial Regex Former();
}
