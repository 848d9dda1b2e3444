using Asahi.Policy.Web.Features.Search.Asking;
using Asahi.Policy.Web.Features.Search.Finding;

namespace Asahi.Policy.Web.Tests.Features.Search;

/// <summary>Words that are written in several ways, each found by all of them, with its mark where it stands.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("18～29歳", "18〜29歳")]
    [InlineData("18～29歳", "18∼29歳")]
    [InlineData("10〜20年間", "10~20年間")]
    [InlineData("４月〜９月", "4月～9月")]
    [InlineData("18⁓29歳", "18〰29歳")]
    [InlineData("18˜29歳", "18～29歳")]
    public void Wave_dashes_are_one(string printed, string typed) => AssertFound(printed, typed);

    [Theory]
    [InlineData("髙橋", "高橋")]
    [InlineData("山﨑", "山崎")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("渡邉", "渡邊")]
    [InlineData("齋藤", "斎藤")]
    [InlineData("齊藤", "斉藤")]
    [InlineData("斉藤", "齋藤")]
    [InlineData("栁", "柳")]
    [InlineData("德", "徳")]
    [InlineData("龍王寺", "竜王寺")]
    [InlineData("國學院", "国学院")]
    [InlineData("𠮷田", "吉田")]
    [InlineData("濵口", "浜口")]
    [InlineData("濱口", "濵口")]
    [InlineData("舘野", "館野")]
    [InlineData("冨士", "富士")]
    [InlineData("神戸", "神戸")]
    [InlineData("藝術と體育", "芸術と体育")]
    [InlineData("繍", "繡")]
    public void Kanji_of_several_shapes_are_one(string printed, string typed)
    {
        AssertFound(printed, typed);
        AssertFound(typed, printed);
    }

    [Theory]
    [InlineData("3か所", "3ケ所")]
    [InlineData("3か所", "3ヶ所")]
    [InlineData("３ヵ所", "3箇所")]
    [InlineData("3カ所", "3个所")]
    [InlineData("6箇月", "6か月")]
    [InlineData("数ヶ国", "数カ国")]
    [InlineData("か所", "ヶ所")]
    [InlineData("関ヶ原", "関が原")]
    [InlineData("霞が関", "霞ケ関")]
    [InlineData("旭ヶ丘", "旭が丘")]
    public void Small_ke_is_ka_and_ga(string printed, string typed)
    {
        AssertFound(printed, typed);
        AssertFound(typed, printed);
    }

    [Theory]
    [InlineData("取組", "取り組み")]
    [InlineData("取組み", "取組")]
    [InlineData("取り組み", "取組")]
    [InlineData("とりくみ", "取組み")]
    [InlineData("申込み", "申し込み")]
    [InlineData("申込", "申し込み")]
    [InlineData("申し込み", "申込")]
    [InlineData("見直し", "見なおし")]
    [InlineData("振り返り", "振返り")]
    [InlineData("振返り", "ふりかえり")]
    [InlineData("受付", "受け付け")]
    [InlineData("届け出", "届出")]
    [InlineData("問い合わせ", "問合せ")]
    [InlineData("立ち上げ", "立上げ")]
    [InlineData("語継ぎ", "語り継ぎ")]
    [InlineData("折込", "折り込み")]
    [InlineData("中間振返り", "中間ふり返り")]
    public void Kana_at_the_end_of_verbs_may_be_left_out(string printed, string typed) => AssertFound(printed, typed);

    [Theory]
    [InlineData("障がい", "障害")]
    [InlineData("障碍", "障がい")]
    [InlineData("障がい者", "障害者")]
    [InlineData("子ども", "子供")]
    [InlineData("こども", "子ども")]
    [InlineData("コドモ", "子供")]
    [InlineData("子ども会", "子供会")]
    [InlineData("まちづくり", "街づくり")]
    [InlineData("賑わい", "にぎわい")]
    [InlineData("つながり", "繋がり")]
    [InlineData("障がいのあるこども", "障害のある子供")]
    public void Some_words_are_written_in_kanji_or_in_kana(string printed, string typed) => AssertFound(printed, typed);

    [Theory]
    [InlineData("令和4年度", "R4")]
    [InlineData("令和４年度", "R04")]
    [InlineData("令和4年度", "令4")]
    [InlineData("令和4年度", "令和4")]
    [InlineData("令和4年度", "2022")]
    [InlineData("令和4年度", "2022年度")]
    [InlineData("令和4年度", "４年度")]
    [InlineData("平成30年度", "H30")]
    [InlineData("平成30年度", "ｈ30年度")]
    [InlineData("R3年度", "令和3年度")]
    [InlineData("2019年", "令和元年")]
    [InlineData("令和元年度", "R1")]
    [InlineData("昭和63年度", "S63")]
    [InlineData("2021年度", "R.3")]
    public void Years_have_abbreviations(string printed, string typed) => AssertFound(printed, typed);

    [Theory]
    [InlineData("令和14年度", "R4")]
    [InlineData("12022年度", "R4")]
    [InlineData("令和4年3月", "R4")]
    [InlineData("労働組合", "組み合わせ")]
    [InlineData("達成", "障害")]
    [InlineData("開けた所", "3ヶ所")]
    [InlineData("静かな月", "3か月")]
    [InlineData("未達成", "未着手")]
    [InlineData("高校", "高い学校")]
    public void Other_words_are_not_found(string printed, string typed) => Assert.False(SearchWord.Of(typed).IsIn(SearchFolding.Fold(printed)));

    [Theory]
    [InlineData("髙橋と高橋", "高橋", "[髙橋]と[高橋]", "髙橋と[高橋]")]
    [InlineData("18～29歳、18〜29歳", "18〜29歳", "[18～29歳]、[18〜29歳]", "18～29歳、[18〜29歳]")]
    [InlineData("取組と取り組みの取組み", "取組み", "[取組]と[取り組み]の[取組み]", "取組と取り組みの[取組み]")]
    [InlineData("障がいと障害", "障害", "[障がい]と[障害]", "障がいと[障害]")]
    [InlineData("𠮷田、吉田", "吉田", "[𠮷田]、[吉田]", "𠮷田、[吉田]")]
    [InlineData("令和4年度とR4", "R4", "[令和4年度]と[R4]", "令和4年度と[R4]")]
    [InlineData("３か所、3ヶ所", "3ヶ所", "[３か所]、[3ヶ所]", "３か所、[3ヶ所]")]
    public void Marks_stand_around_each_spelling_or_only_the_typed_one(string printed, string typed, string all, string exact)
    {
        Assert.Equal(all, Marked(printed, SearchWord.Of(typed)));
        Assert.Equal(exact, Marked(printed, SearchWord.Of(typed, isAsTyped: true)));
    }

    [Fact]
    public void No_word_has_more_spellings_than_a_search_can_look_for() =>
        Assert.All(["障害のある子供の取り組みの申し込みの見直しの振り返り", "3ヶ所の取り組み", "打ち合わせ"], typed => Assert.InRange(SearchWord.Of(typed).Others.Count, 1, 48));

    private static void AssertFound(string printed, string typed)
    {
        var text = $"前の{printed}、後";

        Assert.True(SearchWord.Of(typed).IsIn(SearchFolding.Fold(text)), $"{typed}: {string.Join(' ', SearchWord.Of(typed).Others)}");
        Assert.Equal($"前の[{printed}]、後", Marked(text, SearchWord.Of(typed)));
    }

    private static string Marked(string printed, SearchWord word) =>
        string.Concat(new MarkedText(printed, [word]).Parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text));
}
