namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>言い換え。Other words for the same thing, where the word as a whole was asked for: who looks for 保育園 also finds what
/// the ward calls 保育所. The page says what else was looked for, and leads to the word alone.</summary>
internal static class Synonyms
{
    private static readonly string[] _listed =
    [
        "子供 児童",
        "保育園 保育所 保育施設 認定こども園",
        "学童 学童保育 放課後児童 放課後",
        "高齢者 お年寄り 老人 シニア",
        "一人暮らし 独居 単身世帯",
        "ひとり親 母子家庭 父子家庭",
        "赤ちゃん 乳児 乳幼児",
        "妊婦 妊産婦",
        "町内会 自治会 地域振興会",
        "外国人 外国籍 外国につながる",
        "ごみ 廃棄物",
        "空き家 空家",
        "認知症 もの忘れ",
        "就労 就職",
        "病院 医療機関",
        "地震 震災",
    ];

    private static readonly Dictionary<string, IReadOnlyList<string>> _groups = Groups();

    /// <summary>The other words for a folded word, folded, in all their spellings.</summary>
    public static IReadOnlyList<string> Of(string folded) => _groups.GetValueOrDefault(folded, []);

    private static Dictionary<string, IReadOnlyList<string>> Groups()
    {
        var groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

        foreach (var listed in _listed)
        {
            var words = listed.Split(' ')
                .Select(word => SearchFolding.Fold(word))
                .SelectMany(word => Spellings.Of(word).Prepend(word))
                .Distinct()
                .ToList();

            foreach (var word in words)
            {
                groups[word] = [.. words.Where(other => other != word)];
            }
        }

        return groups;
    }
}
