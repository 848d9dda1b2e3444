using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出しのことば。By what they say, in whatever brackets, as an item of a list or with a number before them; matched without
/// blanks.</summary>
internal static partial class PageLabels
{
    // The longest label, its brackets and its number.
    private const int Longest = 100;

    // In this order: the first that fits.
    private static readonly (PagePart Part, Regex Pattern)[] _all =
    [
        (PagePart.Statement, Statement()),
        (PagePart.Goal, Goal()),
        (PagePart.Mission, Mission()),
        (PagePart.MayorsPolicy, MayorsPolicy()),
        (PagePart.Issues, Issues()),
        (PagePart.Recognition, Recognition()),
        (PagePart.Overview, Overview()),
        (PagePart.Strategies, Strategies()),
        (PagePart.StrategyText, StrategyText()),
        (PagePart.Initiatives, Initiatives()),
        (PagePart.Results, Results()),
        (PagePart.Indicators, Indicators()),
        (PagePart.Goals, Goals()),
        (PagePart.Reforms, Reforms()),
        (PagePart.Attachments, Attachments()),
        (PagePart.Revisions, Revisions()),
        (PagePart.Making, Making()),
        (PagePart.Contact, Contact()),
    ];

    /// <summary>見出しを読む。</summary>
    /// <returns>Null: the line is no label that the reader knows.</returns>
    public static PageLabel? Find(MatchText line)
    {
        if (line.Folded.Length > Longest)
        {
            return null;
        }

        var bare = Bare(line.Folded);

        foreach (var (part, pattern) in _all)
        {
            if (pattern.Match(bare) is { Success: true } match)
            {
                return new PageLabel(
                    part,
                    Words(line.Printed),
                    match.Groups.Cast<Group>().Where(it => it.Success).ToDictionary(it => it.Name, it => it.Value));
            }
        }

        return null;
    }

    /// <summary>The goal behind its label in one line. Null: there is none.</summary>
    public static string? Goal(MatchText line) => line.Match(GoalInLine())?["goal"];

    /// <summary>Labels of which the place or the contents are not proved: text must not be taken for theirs, nor they for text.</summary>
    public static bool IsUnproved(MatchText line) => Unproved().IsMatch(Bare(line.Folded));

    /// <summary>The words of a label for people: without brackets, parentheses as they are printed in Japanese.</summary>
    public static string Words(string printed) => Brackets.Strip(printed).Trim(':', '：', ' ', '　').Replace('(', '（').Replace(')', '）');

    /// <summary>A label and the text behind it in one line.</summary>
    /// <returns>The label, and the text as printed. Null: the line is none of that kind.</returns>
    public static (PageLabel Label, string Below)? FindWithText(MatchText line)
    {
        foreach (var (head, rest) in PageLabelText.Splits(line))
        {
            if (Find(new MatchText(head)) is { } label)
            {
                return (label, rest);
            }
        }

        return null;
    }

    /// <summary>見出しのことばだけ。Without numbers, brackets and blanks.</summary>
    public static string Bare(string folded)
    {
        var text = Numbering().Replace(Brackets.Strip(Numbering().Replace(folded.Trim().TrimEnd(':', '。'), "")), "");

        return About().Replace(string.Concat(Brackets.Strip(text).Where(letter => !char.IsWhiteSpace(letter))).TrimEnd(':'), "");
    }

    // A bare figure is a number only before a blank: 「目標1」 and 「1目標」 are not.
    [GeneratedRegex(@"^(?:(?:第?[0-9]{1,2}|[IVX]{1,4}|[一二三四五六七八九十]|[ア-オ])(?:\s*[.、)]|\s)|\([0-9]{1,2}\)|[①-⑳])\s*(?=[^\s0-9])")]
    private static partial Regex Numbering();

    [GeneratedRegex("について$")]
    private static partial Regex About();

    [GeneratedRegex(@"^「目標」.{0,2}「使命」.{0,3}「.{0,6}運営(?:方針)?の基本的な考え方」$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^(?:\p{L}{0,6}の)?目標\(何をめざすのか\)?$|^\p{L}{0,6}の目標$|^目標$")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:\p{L}{0,6}の)?使命\(どのような役割を担うのか\)?$|^\p{L}{0,6}の使命$|^使命$")]
    private static partial Regex Mission();

    [GeneratedRegex(@"^(?:(?:(?<era>令和|平成)?(?<year>元|[0-9]{1,2})|(?<west>(?:19|20)[0-9]{2}))年度)?\p{L}{0,8}運営(?:方針)?の基本的な考え方(?:\(.*)?$")]
    private static partial Regex MayorsPolicy();

    [GeneratedRegex(@"^(?:\(?様式[0-9]\)?|[①-⑳]|[0-9]{1,2}[.、)]?|【様式[0-9]】)?重点的に取り組む(?:主な)?経営課題(?:\(?様式[0-9]\)?)?$")]
    private static partial Regex Issues();

    [GeneratedRegex(@"^課題認識$")]
    private static partial Regex Recognition();

    [GeneratedRegex(@"^(?:経営課題の|課題の)?概要$")]
    private static partial Regex Overview();

    [GeneratedRegex(@"^(?:主な|めざす成果及び)戦略(?:\(課題解決の方策\)?)?$")]
    private static partial Regex Strategies();

    // Below a strategy that has its own 課題認識.
    [GeneratedRegex(@"^(?:課題解決の)?方策$")]
    private static partial Regex StrategyText();

    [GeneratedRegex(@"^主な具体的取組(?:\((?:(?:(?<era>令和|平成)?(?<year>元|[0-9]{1,2})|(?<west>(?:19|20)[0-9]{2}))年度)?予算額?\)?)?$")]
    private static partial Regex Initiatives();

    [GeneratedRegex(@"^アウトカム指標の達成状況(?:\(定量評価\)?)?$")]
    private static partial Regex Results();

    [GeneratedRegex(@"^アウトカム指標$")]
    private static partial Regex Indicators();

    [GeneratedRegex(@"^(?:主な|関連する)?SDGs(?:の?(?:ゴール|目標))?$")]
    private static partial Regex Goals();

    // One on a line, with the label before each.
    [GeneratedRegex(@"^(?:主な|関連する)SDGs(?:の?(?:ゴール|目標))?[ :]*(?<goal>[0-9].*)$")]
    private static partial Regex GoalInLine();

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.、)]?)?「?(?<plan>市政改革プラン[0-9.]*(?:\(区政編\))?)」?に基づく取組等?$")]
    private static partial Regex Reforms();

    [GeneratedRegex(
        @"^(?:令和|平成)?(?:元|[0-9]{1,4})年度\S{1,12}運営方針\((?<era>令和|平成)(?<year>元"
        + @"|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日更新\)$|^添付(?:ファイル|資料)$")]
    private static partial Regex Attachments();

    [GeneratedRegex(@"^.{0,30}改訂履歴$")]
    private static partial Regex Revisions();

    [GeneratedRegex(@"^策定経過$")]
    private static partial Regex Making();

    [GeneratedRegex(@"^このページの作成者・?問合せ先$|^(?:このページに関する)?(?:お問い?合わ?せ|問合せ)先?$")]
    private static partial Regex Contact();

    // What the sheets of a year call its reviews: never part of the plan that stands above them.
    [GeneratedRegex(
        @"^(?:年間の)?自己評価(?:\(.*|結果)?$|^今後の方針$|^アウトカム指[標数]\(.*$|^アウトカム指数$|^中間振り?返り(?:\(.*)?$|^(?:当年度の)?取組実績$|^課題と改善策$|^改善策$"
        + @"|^戦略の進捗状況(?:の確認)?$|^戦略に対する取組の有効性$|^戦略のアウトカム(?:指標)?に対する有効性$|^評価結果の?総括$|^プロセス指標(?:\(.*|の達成状況)?$|^前年度までの実績$"
        + @"|^撤退・再構築基準(?:\(.*)?$|^めざす状態(?:[<(].*)?$|^アウトカム\(成果\)指標(?:\(.*)?$")]
    private static partial Regex Unproved();
}
