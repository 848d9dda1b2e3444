using System.Text;

namespace Asahi.Policy.Web.Features.Search.Asking;

/// <summary>異体字。Kanji of several shapes, each before the one that it is compared as.</summary>
/// <remarks>Facts of public standards, none of their words: docs/how-to/search.md says which. Shapes that Unicode itself holds
/// for the same letter are joined by normalisation, those that a variation selector alone tells apart by leaving it out.</remarks>
internal static class VariantKanji
{
    // 常用漢字表: the letters in brackets, いわゆる康熙字典体.
    private const string OfJoyo =
        "亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮價価畫画會会繪絵壞壊懷懐槪概擴拡殼殻覺覚學学嶽岳樂楽渴渇罐缶卷巻陷陥勸勧寬寛關関歡歓觀観氣気歸帰龜亀" +
        "僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径莖茎惠恵揭掲溪渓經経螢蛍輕軽繼継鷄鶏藝芸擊撃缺欠硏研縣県儉倹劍剣險険圈圏檢検獻献權権顯顕驗験嚴厳廣広效効恆恒黃黄鑛鉱號号國国黑黒碎砕" +
        "濟済齋斎劑剤雜雑參参棧桟蠶蚕慘惨贊賛殘残絲糸齒歯兒児辭辞濕湿實実寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙將将稱称涉渉燒焼證証奬奨條条狀状乘乗淨浄剩剰疊畳繩縄壤壌孃嬢讓譲釀醸觸触囑嘱眞真寢寝愼慎" +
        "盡尽圖図粹粋醉酔穗穂隨随髓髄樞枢數数瀨瀬聲声齊斉靜静竊窃攝摂專専淺浅戰戦踐践錢銭潛潜纖繊禪禅雙双壯壮爭争莊荘搜捜插挿巢巣曾曽瘦痩裝装總総騷騒增増藏蔵臟臓卽即屬属續続墮堕對対體体帶帯滯滞臺台瀧滝擇択澤沢" +
        "擔担單単膽胆團団斷断彈弾遲遅癡痴蟲虫晝昼鑄鋳廳庁徵徴聽聴敕勅鎭鎮遞逓鐵鉄點点轉転傳伝燈灯當当黨党盜盗稻稲鬭闘德徳獨独讀読屆届貳弐惱悩腦脳霸覇拜拝廢廃賣売麥麦發発髮髪拔抜晚晩蠻蛮祕秘濱浜甁瓶拂払佛仏倂併" +
        "竝並餠餅邊辺變変辨弁瓣弁辯弁步歩寶宝豐豊襃褒飜翻每毎萬万滿満麵麺默黙彌弥譯訳藥薬與与豫予餘余譽誉搖揺樣様謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑淚涙壘塁禮礼勵励戾戻靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労郞郎樓楼" +
        "錄録灣湾";

    // 戸籍法施行規則別表第二（人名用漢字）: those that the table gives beside another letter.
    private const string OfNames =
        "亙亘凛凜堯尭巖巌晄晃檜桧槇槙禰祢禱祷祿禄穰穣萠萌遙遥薗園駈駆嶋島盃杯冨富峯峰埜野凉涼";

    // 表外漢字字体表: 簡易慣用字体 before 印刷標準字体.
    private const string OfPrint =
        "繍繡鴎鷗蒋蔣醤醬蝋蠟唖啞芦蘆頴穎撹攪噛嚙鹸鹼麹麴掻搔桝枡屏屛并幷弯彎沪濾";

    // Letters of names and places that those tables leave out: pairs that JIS X 0213 or the letters of the family register
    // (戸籍統一文字) hold for shapes of one letter; and 斉 with 斎, which families and those who write to them take for each other.
    private const string OfRegister =
        "髙高﨑崎嵜崎㟢崎邉辺栁柳桺柳濵浜嶌島桒桑舘館曻昇㐂喜渕淵渊淵圡土𠮷吉槗橋𣘺橋靏鶴靍鶴龝秋穐秋秌秋枩松柗松邨村壄野籔薮藪薮鈬鐸冲沖决決况況减減凖準栢柏舩船皷鼓晧皓暎映曺曹劔剣剱剣釼剣劒剣廐厩廏厩囯国圀国" +
        "俻備蘓蘇虵蛇蠣蛎裡裏躰体軆体鉃鉄鐡鉄閒間麪麺鬪闘瑤瑶晉晋靑青淸清敎教產産旣既顏顔說説稅税閱閲悅悦銳鋭戶戸內内吳呉娛娯册冊歲歳强強讚讃籠篭侭儘兎兔莵兔菟兔斉斎";

    private const char First = '\u3400';

    private static readonly Dictionary<Rune, Rune> _pairs = Pairs(OfJoyo + OfNames + OfPrint + OfRegister);

    private static readonly char[] _letters = [.. Enumerable.Range(First, 0xFAFF - First).Select(letter => Letter((char)letter))];

    /// <summary>A kanji as it is compared; any other letter as it is.</summary>
    public static char Of(char letter) => letter >= First && letter - First < _letters.Length ? _letters[letter - First] : letter;

    /// <summary>A text whose kanji of the supplementary planes are replaced by their plain shapes, where these are in the table.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => Shape(rune).ToString()));

    private static char Letter(char letter) =>
        Rune.TryCreate(letter, out var rune) && Shape(rune) is { IsBmp: true } shape ? (char)shape.Value : letter;

    private static Rune Shape(Rune rune)
    {
        while (_pairs.TryGetValue(rune, out var shape))
        {
            rune = shape;
        }

        return rune;
    }

    private static Dictionary<Rune, Rune> Pairs(string pairs) =>
        pairs.EnumerateRunes().Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
