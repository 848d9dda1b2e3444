using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>送り仮名。The ways to write words that are put together of two: 取り組み, 取組み, 取組. A list with readings, and a rule for all
/// others.</summary>
internal static partial class Okurigana
{
    // The reading stands before its kanji, behind it the kana that may be left out at the end; with an asterisk they stay (組合 is no 組み合わせ).
    private const string Listed =
        "と取り く組み、もう申し こ込み、み見 なお直し*、ふ振り かえ返り、う受け つ付け、ひ引き つ継ぎ、ひ引き わた渡し、ひ引き あ上げ、ひ引き さ下げ、" +
        "た立ち あ上げ、と取り あつか扱い、と取り まと纏め*、と取り し締まり、と取り い入れ*、と取り け消し、とど届け で出、か貸し だ出し、か貸し つ付け、" +
        "はら払い もど戻し、し支 はら払い、う売り あ上げ、う打ち あ合わせ*、と問い あ合わせ*、く組み あ合わせ*、はな話し あ合い*、ま待ち あ合い*、" +
        "か掛け あ合い*、つ付き あ合い*、たす助け あ合い*、ささ支え あ合い*、ふ触れ あ合い*、よ呼び か掛け*、はたら働き か掛け*、み見 まも守り*、" +
        "み見 とお通し*、み見 まわ回り*、み見 こ込み*、み見 つも積り*、て手 つづ続き、く組み こ込み*、く繰り かえ返し*、き切り か替え、い入れ か替え、" +
        "の乗り か換え、う植え つ付け、う埋め た立て、か買い もの物、き聞き と取り、よ読み き聞かせ*、か書き こ込み*、お落ち つ着き*、お追い こ越し*、" +
        "さ差し おさ押さえ、さ差し つか支え*、た立ち い入り、た立ち よ寄り*、つ積み た立て、つ積み かさ重ね*、ぬ抜き だ出し、の伸び なや悩み*、は張り がみ紙、" +
        "こ子 そだ育て*、あと後 しまつ始末、い生き がい甲斐、お置き か換え*、お折り かえ返し*、か借り い入れ、か刈り と取り、や焼き つ付け、わ割り あ当て*";

    private const int ShortestReading = 4;

    /// <summary>The listed words, each with all its spellings.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Words { get; } = [.. Listed.Split('、').Select(Ways)];

    /// <summary>A pair of verbs that is not listed: what is between them, and what is behind, may be left out.</summary>
    public static IReadOnlyList<string> Shortened(string folded)
    {
        if (Pair().Match(folded) is not { Success: true } match)
        {
            return [];
        }

        var (between, behind) = (match.Groups[1].Index, match.Groups[2].Index);

        return [folded.Remove(behind, 1), folded.Remove(between, 1), folded.Remove(behind, 1).Remove(between, 1)];
    }

    private static IReadOnlyList<string> Ways(string entry)
    {
        var isKept = entry.EndsWith('*');
        var parts = entry.TrimEnd('*').Split(' ').Select(part => Verb().Match(part)).ToList();
        var former = Ways(parts[0], isKept: false);
        var all = former.SelectMany(one => Ways(parts[1], isKept).Select(other => one + other));

        // A short reading stands within too many other words.
        return [.. all.Where(way => way.Length >= ShortestReading || way.Any(letter => letter >= '一')).Distinct()];
    }

    private static IReadOnlyList<string> Ways(Match verb, bool isKept)
    {
        var (reading, kanji, kana) = (verb.Groups[1].Value, verb.Groups[2].Value, verb.Groups[3].Value);

        return
        [
            kanji + kana,
            reading + kana,
            .. isKept || kana.Length == 0 ? Array.Empty<string>() : [kanji],
            .. kana.Length > 1 ? [kanji + kana[^1]] : Array.Empty<string>(),
        ];
    }

    [GeneratedRegex("^([ぁ-ゖ]+)([一-\u9FFF]+)([ぁ-ゖ]*)$")]
    private static partial Regex Verb();

    [GeneratedRegex("[一-\u9FFF]([いきちひみりぎじびけせねめれげえべ])[一-\u9FFF]([いきちひみりぎじびしけせてねめれげえべ])$")]
    private static partial Regex Pair();
}
