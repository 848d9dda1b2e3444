using System.Text;
using Asahi.Policy.Domain.Editions;
using Asahi.Policy.Domain.Evaluations;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Web.Tests.Support;

/// <summary>A year in which every self-evaluation was written anew, as long as texts may be.</summary>
internal static class Rewritten
{
    public const int Length = 1_900;

    private const string Kanji = "災害対策事業区民参加地域活動支援相談窓口広報訓練安全福祉健康医療教育文化";
    private const string Kana = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむ";

    /// <summary>Two letters of other scripts stand side by side everywhere, so that each is a word: the most that there can be to compare.</summary>
    public static string UnlikeLetters(int seed, int length = Length, int sentence = int.MaxValue)
    {
        var (luck, text) = (new Random(seed), new StringBuilder(length));

        while (text.Length < length)
        {
            var letters = text.Length % 2 == 0 ? Kanji : Kana;
            text.Append(text.Length % sentence == sentence - 1 ? '。' : letters[luck.Next(letters.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Sentences as people write them.</summary>
    public static string Sentences(int seed, int length = Length)
    {
        string[] who = ["地域の皆さんと", "区役所と学校が", "子育て中の家庭に", "防災リーダーが", "高齢の方へ"];
        string[] what = ["防災訓練を開き", "相談窓口を知らせ", "見守り活動を広げ", "講座を3回行い", "広報紙で紹介し"];
        string[] end = ["参加者は1,200人となった。", "課題が残った。", "次の年度も続ける。", "目標に届かなかった。", "連携を深めた。"];
        var (luck, text) = (new Random(seed), new StringBuilder(length));

        while (text.Length < length)
        {
            text.Append(who[luck.Next(5)]).Append(what[luck.Next(5)]).Append('、').Append(luck.Next(1, 99)).Append('回').Append(end[luck.Next(5)]);
        }

        return text.ToString(0, length);
    }

    public static PublishedPolicy Of(PublishedPolicy policy, Func<int, string> text, int turn)
    {
        var number = turn * 10_000;

        return policy with
        {
            Schema = EditionContent.Schema,
            Issues =
            [
                .. policy.Issues.Select(issue => issue with
                {
                    Strategies =
                    [
                        .. issue.Strategies.Select(strategy => strategy with
                        {
                            SelfEvaluation = (strategy.SelfEvaluation ?? Review.Empty) with { Remarks = Remarks() },
                            Initiatives = [.. strategy.Initiatives.Select(initiative => initiative with { SelfEvaluation = (initiative.SelfEvaluation ?? Review.Empty) with { Remarks = Remarks() } })],
                        }),
                    ],
                }),
            ],
        };

        Remarks Remarks() => new(text(number++), text(number++), text(number++));
    }
}
