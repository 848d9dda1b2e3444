using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;
using Asahi.Policy.Forms.Reading.Lines;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>ページの飾り。Lines of the city's site around its documents, of any page and any ward.</summary>
internal static partial class PageFurniture
{
    public static bool Is(SourceLine line) => Site().IsMatch(line.Folded) || PageNumber().IsMatch(TextFolding.Fold(line.Printed))
        || IsLicence(line.Text) || IsLicenceRest(line.Text);

    /// <summary>サイトの飾りにも、文にもなる行。Of the site only where nothing of the policy stands: LINE may be an item of a list.</summary>
    public static bool IsPerhaps(MatchText line) => Menu().IsMatch(line.Folded);

    /// <summary>The first line of the notice of the licence.</summary>
    public static bool IsLicence(MatchText line) => Licence().IsMatch(line.Folded);

    /// <summary>ページの末尾。</summary>
    public static bool IsEnd(MatchText line) => End().IsMatch(line.Folded);

    private static bool IsLicenceRest(MatchText line) => LicenceRest().IsMatch(line.Folded) || Reader().IsMatch(line.Folded);

    [GeneratedRegex(
        @"^(?:ページの先頭です。?|メニューの終端です。?|本文(?:へ|ここから|ここまで)(?:移動|スキップ)?|(?:この)?ページの(?:トップ|先頭)へ(?:戻る)?|先頭へ戻る|このページを印刷する"
        + @"|(?:Facebookで)?シェアする|(?:ツイート|ポスト)する|LINEで送る|SNSリンクは別ウィンドウで開きます。?|本文はここからです。?|サブナビゲーション.{0,20}"
        + @"|(?:トップ(?:ページ)?|ホーム|大阪市トップページ) ?[>»].*|JavaScriptを(?:有効に|オンに|ご使用).{0,30})$")]
    private static partial Regex Site();

    [GeneratedRegex("^(?:Facebook|X|LINE|Twitter|トップページ|ホーム|現在位置|印刷する|ツイート|ポスト|シェア|Language|メニュー|検索)$")]
    private static partial Regex Menu();

    [GeneratedRegex("^[-‐–—−] ?[0-9]{1,3} ?[-‐–—−]$")]
    private static partial Regex PageNumber();

    [GeneratedRegex("^探している情報が見つからない(?:(?:方|とき|場合)?(?:は|へ)?(?:こちら(?:へ)?)?)[。?]?$")]
    private static partial Regex End();

    [GeneratedRegex(@"^CC\(クリエイティブコモンズ\)ライセンス$")]
    private static partial Regex Licence();

    [GeneratedRegex(@"^(?:における)?CC-?BY ?4\.0$|^におけるCC-BY4\.0で提供いたします。$|^で提供いたします。$|^CC\(クリエイティブコモンズ\)ライセンスにおけるCC-BY4\.0で提供いたします。$")]
    private static partial Regex LicenceRest();

    [GeneratedRegex(@"^PDFファイルを閲覧できない場合には.*Adobe Acrobat Reader.*$|^Adobe Acrobat Reader(?: ?DC)?(?: ?の?(?:ダウンロード|入手).{0,30})?$")]
    private static partial Regex Reader();
}
