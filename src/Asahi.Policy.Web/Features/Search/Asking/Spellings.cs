using System.Text.RegularExpressions;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>表記ゆれ。The other spellings of a word: those of a list, of words put together of two verbs (<see cref="Okurigana"/>), of years
/// (<see cref="YearSpellings"/>), and of ヶ in 箇所 and 関ヶ原. What differs by letters alone is folded (<see cref="SearchFolding"/>).</summary>
internal static partial class Spellings
{
    private const int Most = 48;

    // Spellings of one word; no synonyms, and none so short that it stands within other words. Katakana are hiragana here.
    private static readonly string[] _listed =
    [
        "障害 障がい 障碍 障礙 しょうがい", "子供 子ども こども", "街づくり 町づくり まちづくり まち作り 街作り 町作り", "友達 友だち ともだち",
        "一人暮らし ひとり暮らし 1人暮らし 独り暮らし", "一人親 ひとり親", "賑わい にぎわい", "繋がり つながり", "関わり かかわり 係わり", "拘り こだわり",
        "生きがい 生き甲斐 いきがい", "健やか すこやか", "育む はぐくむ", "育み はぐくみ", "憩い いこい", "苛め 虐め いじめ", "挨拶 あいさつ",
        "引っ手繰り 引ったくり ひったくり", "全て すべて 総て", "様々 さまざま", "更に さらに", "及び および", "又は または", "並びに ならびに",
        "出来る できる", "頂く いただく 戴く", "是非 ぜひ", "一層 いっそう", "御意見 ご意見", "御協力 ご協力", "御近所 ご近所", "十分な 充分な", "附属 付属",
        "寄付 寄附", "年齢 年令", "歳以上 才以上", "歳児 才児", "連携 連繋", "日頃 日ごろ", "綺麗 きれい", "皆様 皆さま みなさま", "方々 かたがた",
        "溜まり場 たまり場", "拠り所 よりどころ", "格付け 格付", "気付き 気づき", "位置付け 位置づけ", "裏付け 裏づけ", "気遣い 気づかい", "声掛け 声かけ",
        "心掛け 心がけ", "手掛かり 手がかり", "目指す めざす", "目指し めざし", "お年寄り 御年寄り お年より", "赤ちゃん あかちゃん", "見つめ直し 見つめなおし",
    ];

    private static readonly IReadOnlyList<IReadOnlyList<string>> _groups =
    [
        .. _listed.Select(group => group.Split(' ')).Concat(Okurigana.Words)
            .Select(Folded)
            .OrderByDescending(group => group[0].Length),
    ];

    /// <summary>The spellings of a folded word beside its own.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        var all = new List<string> { folded };

        // What a longer word took is not taken apart again: 子供会 before 子供.
        var open = folded;

        foreach (var group in _groups)
        {
            if (group.FirstOrDefault(form => open.Contains(form, StringComparison.Ordinal)) is { } form)
            {
                open = open.Replace(form, "\n", StringComparison.Ordinal);
                all = [.. all.SelectMany(word => With(word, form, group)).Distinct().Take(Most)];
            }
        }

        all = [.. all.SelectMany(word => Small(word).Prepend(word)).Distinct().Take(Most)];

        return [.. (all.Count == 1 ? Okurigana.Shortened(folded) : all).Where(word => word != folded && word.Length > 1)];
    }

    private static IReadOnlyList<string> Folded(IReadOnlyList<string> group) =>
        [.. group.Select(word => SearchFolding.Fold(word)).Distinct().OrderByDescending(word => word.Length)];

    private static IEnumerable<string> With(string word, string form, IReadOnlyList<string> others) =>
        others.Select(other => word.Replace(form, other, StringComparison.Ordinal)).Prepend(word);

    // ヶ and ヵ are か by now.
    private static IEnumerable<string> Small(string word) => Counter().IsMatch(word)
        ? ((string[])["か", "け", "箇", "个", "個"]).Select(letter => Counter().Replace(word, letter, 1))
        : Place().IsMatch(word) ? ((string[])["か", "け", "が"]).Select(letter => Place().Replace(word, letter, 1)) : [];

    [GeneratedRegex("(?<=^|[0-9一二三四五六七八九十百数何各両])[かけ箇个個](?=所|月|年|国|条|村|町|店|園|校|寺|地点|処)")]
    private static partial Regex Counter();

    [GeneratedRegex("(?<=[一-\u9FFF])[かけが](?=[原丘関岡崎浦谷島岳峰池淵沢浜峠瀬森台])")]
    private static partial Regex Place();
}
