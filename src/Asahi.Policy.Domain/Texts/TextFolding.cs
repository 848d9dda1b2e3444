using System.Text;

namespace Asahi.Policy.Domain.Texts;

/// <summary>文字の統一。Makes texts comparable that look the same: NFKC, and the radicals that NFKC leaves alone.</summary>
/// <remarks>Only for matching. What is shown and stored is always the text as printed.</remarks>
public static class TextFolding
{
    // CJK Radicals Supplement (U+2E80–U+2EFF) → unified ideographs, after the
    // Equivalent_Unified_Ideograph property of the Unicode Character Database. Such characters come from
    // PDF files ("⻄" for "西"); NFKC maps the Kangxi radicals (U+2F00–U+2FDF) but only two of these.
    private const string Radicals =
        "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";

    private const string Ideographs =
        "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private static readonly Dictionary<Rune, string> _unified = Radicals.EnumerateRunes()
        .Zip(Ideographs.EnumerateRunes(), (radical, ideograph) => (radical, ideograph))
        .ToDictionary(pair => pair.radical, pair => pair.ideograph.ToString());

    /// <summary>文字を統一する。Half-width kana become full-width, full-width digits and signs half-width, radicals ideographs; what is no letter
    /// (half of a pair, U+FFFE), and would stop the normalisation, becomes U+FFFD. Whatever is sent can be folded.</summary>
    public static string Fold(string text)
    {
        var normal = Whole(text).Normalize(NormalizationForm.FormKC);

        if (!normal.Any(letter => letter is >= (char)0x2E80 and <= (char)0x2EFF))
        {
            return normal;
        }

        var folded = new StringBuilder(normal.Length);

        foreach (var rune in normal.EnumerateRunes())
        {
            folded.Append(_unified.TryGetValue(rune, out var ideograph) ? ideograph : rune.ToString());
        }

        return folded.ToString();
    }

    /// <summary>番号づけの印かどうか（例: ①、⑴、⒈、²、½）。Folded it becomes figures, which would join the number beside it.</summary>
    public static bool IsNumbering(char letter) => letter is >= '\u2460' and <= '\u249B' or >= '\u24EA' and <= '\u24FF'
        or >= '\u3251' and <= '\u325F' or >= '\u32B1' and <= '\u32BF'
        or '\u00B2' or '\u00B3' or '\u00B9' or >= '\u00BC' and <= '\u00BE'
        or >= '\u2070' and <= '\u2089' or >= '\u2150' and <= '\u215F';

    private static string Whole(string text) => text.Any(letter => char.IsSurrogate(letter) || letter >= '\uFFFE')
        ? string.Concat(text.EnumerateRunes().Select(letter => letter.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : letter))
        : text;
}
