using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Entries;

/// <summary>指標の書き方の助言。Stops nobody: what an indicator says of people, of its target and of the year before.</summary>
public static partial class IndicatorAdvice
{
    /// <summary>計画の一行について。The cell, and what should be looked at.</summary>
    internal static IEnumerable<(string Cell, string Message)> Of(EntryRow row)
    {
        var sentence = row[IndicatorCells.Sentence.Cell.Key];

        if (row[PassportCells.Method.Cell.Key] == nameof(IndicatorMethod.Survey) && ShareOfAll().IsMatch(sentence))
        {
            yield return (
                IndicatorCells.Sentence.Cell.Key,
                "「区民の割合」とありますが、アンケートで分かるのは、答えた人のうちの割合です。「答えた区民の割合」などと書けるか、確かめてください");
        }

        if (row[IndicatorCells.Target.Cell.Key].Length == 0)
        {
            yield return (IndicatorCells.Target.Cell.Key, "目標の数がありません。数で示せるか、確かめてください");
        }
    }

    /// <summary>前の年度と質問が違う指標について。The values of two years do not compare, and the series breaks.</summary>
    /// <param name="now">この年度の計画。</param>
    /// <param name="former">前の年度の、同じ項目の計画。</param>
    public static IEnumerable<string> Renewed(ItemPlan now, ItemPlan former) =>
        from one in now.Indicators
        let before = former.Indicators.FirstOrDefault(it => it.Key == one.Key)
        where IsAnother(one.Passport, before?.Passport)
        select $"指標「{one.Sentence}」：質問か、「はい」に数える選択肢が、前の年度と違います。前の年度の値とは比べられません。"
            + "実績の推移を書くときに、この年度の行の終わりに「※」を付けると、グラフの線もそこで切れます";

    // A question that is not given is not another.
    private static bool IsAnother(IndicatorPassport? now, IndicatorPassport? former) =>
        now?.Question is not null && former?.Question is not null
        && (now.Question, now.Choices) != (former.Question, former.Choices);

    // What is said of those who answered is right as it stands.
    [GeneratedRegex("(?<!(答え|回答し|回答をし)た)(区民|市民|住民)の割合")]
    private static partial Regex ShareOfAll();
}
