using System.Text.RegularExpressions;
using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Forms.Reading.PolicyPages;

/// <summary>ページの飾り。Lines of the city's site around its documents, of any page and any ward.</summary>
internal static partial class PageFurniture
{
    public static bool Is(MatchText line) => Site().IsMatch(line.Folded) || IsLicence(line) || IsLicenceRest(line);

    /// <summary>The first line of the notice of the licence.</summary>
    public static bool IsLicence(MatchText line) => Licence().IsMatch(line.Folded);

    /// <summary>ページの末尾。</summary>
    public static bool IsEnd(MatchText line) => End().IsMatch(line.Folded);

    private static bool IsLicenceRest(MatchText line) => LicenceRest().IsMatch(line.Folded) || Reader().IsMatch(line.Folded);

    [GeneratedRegex(
        @"^(?:ページの先頭です。?|メニューの終端です。?|本文(?:へ|ここから|ここまで)(?:移動|スキップ)?|(?:この)?ページの(?:トップ|先頭)へ(?:戻る)?|先頭へ戻る|印刷する|このページを印刷する|(?:ツイート|ポスト|シェア|LINEで送る)(?:する)?"
        + @"|Facebook|X|LINE|トップページ|ホーム|現在位置|本文はここからです。?|サブナビゲーション.*|(?:トップ(?:ページ)?|ホーム) ?[>»].*|探している情報が見つからない.*|Language|メニュー)$")]
    private static partial Regex Site();

    [GeneratedRegex(@"^探している情報が見つからない.*$")]
    private static partial Regex End();

    [GeneratedRegex(@"^CC\(クリエイティブコモンズ\)ライセンス$")]
    private static partial Regex Licence();

    [GeneratedRegex(@"^(?:における)?CC-?BY ?4\.0$|^におけるCC-BY4\.0で提供いたします。$|^で提供いたします。$|^CC\(クリエイティブコモンズ\)ライセンスにおけるCC-BY4\.0で提供いたします。$")]
    private static partial Regex LicenceRest();

    [GeneratedRegex(@"^(?:PDFファイルを閲覧できない場合には.*)?Adobe Acrobat Reader.*$")]
    private static partial Regex Reader();
}
