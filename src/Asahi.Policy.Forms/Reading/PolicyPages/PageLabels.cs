using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>見出しのことば。By what they say, in whatever brackets, as an item of a list or with a number before them; matched without blanks.</summary>
internal static partial class PageLabels
{
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
        var bare = Bare(line.Folded);
        var found = _all.Select(it => (it.Part, Match: it.Pattern.Match(bare))).FirstOrDefault(it => it.Match.Success);

        return found.Match is null
            ? null
            : new PageLabel(found.Part, Words(line.Printed), found.Match.Groups.Cast<Group>().Where(it => it.Success).ToDictionary(it => it.Name, it => it.Value));
    }

    /// <summary>アウトカム指標の達成状況の中の見出しを読む。</summary>
    public static PagePart? FindResult(MatchText line)
    {
        var bare = Bare(line.Folded);

        return FormerResults().IsMatch(bare) ? PagePart.FormerResults : CurrentResults().IsMatch(bare) ? PagePart.Results : null;
    }

    /// <summary>The goal behind its label in one line. Null: there is none.</summary>
    public static string? Goal(MatchText line) => line.Match(GoalInLine())?["goal"];

    /// <summary>Labels of which the place or the contents are not proved: text must not be taken for theirs, nor they for text.</summary>
    public static bool IsUnproved(MatchText line) => Unproved().IsMatch(Bare(line.Folded));

    /// <summary>The words of a label for people: without brackets, parentheses as they are printed in Japanese.</summary>
    public static string Words(string printed) => Brackets.Strip(printed).Trim(':', '：', ' ', '　').Replace('(', '（').Replace(')', '）');

    /// <summary>A label and the text behind it in one line: in brackets of its own, or before a colon.</summary>
    /// <returns>The label, and the text as printed. Null: the line is none of that kind.</returns>
    public static (PageLabel Label, string Below)? FindWithText(MatchText line) =>
        (line.Match(Bracketed()) ?? line.Match(BeforeColon())) is { } split && Find(new MatchText(split["head"])) is { } label
            ? (label, split["rest"])
            : null;

    private static string Bare(string folded)
    {
        var text = string.Concat(folded.Where(letter => !char.IsWhiteSpace(letter))).TrimEnd(':', '。');

        return Brackets.Strip(Numbering().Replace(Brackets.Strip(Numbering().Replace(text, "")), "")).TrimEnd(':');
    }

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.、)]|\([0-9]{1,2}\)|[①-⑳])(?=[^0-9])")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?<head>[【\[<〔《〈][^】\]>〕》〉]{2,40}[】\]>〕》〉]) ?:? ?(?<rest>[^\s].*)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<head>[^:。、]{2,30}): ?(?<rest>[^\s].*)$")]
    private static partial Regex BeforeColon();

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

    [GeneratedRegex(@"^(?:経営課題の)?概要$")]
    private static partial Regex Overview();

    [GeneratedRegex(@"^(?:主な|めざす成果及び)戦略(?:\(課題解決の方策\)?)?$")]
    private static partial Regex Strategies();

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

    [GeneratedRegex(@"^(?:令和|平成)?(?:元|[0-9]{1,4})年度\S{1,12}運営方針\((?<era>令和|平成)(?<year>元|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日更新\)$|^添付(?:ファイル|資料)$")]
    private static partial Regex Attachments();

    [GeneratedRegex(@"^.{0,30}改訂履歴$")]
    private static partial Regex Revisions();

    [GeneratedRegex(@"^策定経過$")]
    private static partial Regex Making();

    [GeneratedRegex(@"^このページの作成者・?問合せ先$|^(?:このページに関する)?(?:お問い?合わ?せ|問合せ)先?$")]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(?:(?:(?:令和|平成)?(?:元|[0-9]{1,2})|20[0-9]{2})年度の?)?(?:実績|達成状況|実績と達成状況)$")]
    private static partial Regex CurrentResults();

    [GeneratedRegex(@"^前年度(?:の?実績)$")]
    private static partial Regex FormerResults();

    [GeneratedRegex(@"^自己評価(?:\(.*)?$|^今後の方針$|^アウトカム指[標数]\(.*$|^アウトカム指数$")]
    private static partial Regex Unproved();
}
