using System.Text.RegularExpressions;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>公開ページの行の形。All are matched against folded lines, so parentheses, figures and colons are half-width here.</summary>
internal static partial class PagePatterns
{
    private const string EraDate = @"(?<era>令和|平成)(?<year>元|[1-9][0-9]?)年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日";

    [GeneratedRegex(@"^(?<era>令和|平成)(?<year>元|[1-9][0-9]?)年度 ?(?<ward>\S{1,10}区)運営方針$")]
    public static partial Regex Title();

    [GeneratedRegex(@"^(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日$")]
    public static partial Regex PageDate();

    [GeneratedRegex(@"^ページ番号:(?<number>[0-9]{1,10})$")]
    public static partial Regex PageNumber();

    [GeneratedRegex(@"^(?<text>.+)\(" + EraDate + @"\)$")]
    public static partial Regex Note();

    [GeneratedRegex(@"^区の目標\(何をめざすのか\)$")]
    public static partial Regex Goal();

    [GeneratedRegex(@"^区の使命\(どのような役割を担うのか\)$")]
    public static partial Regex Mission();

    [GeneratedRegex(@"^(?<era>令和|平成)(?<year>元|[1-9][0-9]?)年度 ?区運営の基本的な考え方\(区長の方針\)$")]
    public static partial Regex MayorsPolicy();

    [GeneratedRegex(@"^重点的に取り組む(主な)?経営課題$")]
    public static partial Regex Issues();

    [GeneratedRegex(@"^【経営課題(?<number>[0-9]{1,2}) (?<name>.+)】$")]
    public static partial Regex Issue();

    [GeneratedRegex(@"^主な戦略$")]
    public static partial Regex Strategies();

    [GeneratedRegex(@"^【(?<code>[0-9]{1,2}-[0-9]{1,2}) (?<name>.+)】$")]
    public static partial Regex Strategy();

    [GeneratedRegex(@"^主な具体的取組\((?<era>令和|平成)(?<year>元|[1-9][0-9]?)年度予算額\)$")]
    public static partial Regex Initiatives();

    [GeneratedRegex(@"^【(?<code>[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}) (?<name>.+)】\((?<amount>[^()]+)\)$")]
    public static partial Regex Initiative();

    [GeneratedRegex(@"^「(?<plan>市政改革プラン[0-9.]*)」に基づく取組等$")]
    public static partial Regex Reforms();

    [GeneratedRegex(@"^(令和|平成)(元|[0-9]{1,2})年度 ?\S{1,10}区運営方針\(" + EraDate + @"更新\)$")]
    public static partial Regex Attachments();

    [GeneratedRegex(@"^(?<name>.+)\((?<format>[A-Z]{3,5})形式, ?(?<size>[0-9.,]+ ?[KMG]?B)\)$")]
    public static partial Regex Attachment();

    [GeneratedRegex(@"^【様式[0-9]】.*$")]
    public static partial Regex AttachmentGroup();

    [GeneratedRegex(@"^CC\(クリエイティブコモンズ\)ライセンス$")]
    public static partial Regex Licence();

    [GeneratedRegex(@"^(におけるCC-BY4\.0|で提供いたします。)$")]
    public static partial Regex LicenceRest();

    [GeneratedRegex(@"^(- )?(PDFファイルを閲覧できない場合には.*)?Adobe Acrobat Reader DC.*$")]
    public static partial Regex Reader();

    [GeneratedRegex(@"^.*改訂履歴$")]
    public static partial Regex Revisions();

    [GeneratedRegex(@"^((令和|平成)(元|[0-9]{1,2})年度 ?\S{1,10}区運営方針)?改訂履歴$")]
    public static partial Regex RevisionsLink();

    [GeneratedRegex(@"^策定経過$")]
    public static partial Regex Making();

    [GeneratedRegex(@"^探している情報が見つからない$")]
    public static partial Regex End();

    [GeneratedRegex(@"^(- |・)(?<item>.+)$")]
    public static partial Regex Item();

    [GeneratedRegex(
        @"^(区の目標\(.*|区の使命\(.*|.*区運営の基本的な考え方\(.*|重点的に取り組む(主な)?経営課題|【(経営課題)?[0-9].*|主な戦略"
        + @"|主な具体的取組\(.*|「市政改革プラン.*」に基づく取組等|.*運営方針\(.*更新\)|【様式[0-9]】.*"
        + @"|CC\(クリエイティブコモンズ\)ライセンス|.*改訂履歴|策定経過|探している情報が見つからない)$")]
    public static partial Regex AnyHeading();
}
