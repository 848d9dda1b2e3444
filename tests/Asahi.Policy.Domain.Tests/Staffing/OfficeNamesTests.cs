using Asahi.Policy.Domain.Staffing;

namespace Asahi.Policy.Domain.Tests.Staffing;

public sealed class OfficeNamesTests
{
    [Theory]
    [InlineData("総　務　課", "総務課")]
    [InlineData(" ﾎﾞﾗﾝﾃｨｱ推進課 ", "ボランティア推進課")]
    [InlineData("ICT 推進課", "ICT推進課")]
    [InlineData("Public Relations　課", "Public Relations課")]
    [InlineData("生活支援\n第１課", "生活支援第１課")]
    [InlineData("　", "")]
    [InlineData(null, "")]
    public void A_name_of_a_section_has_wide_kana_and_no_blanks(string? typed, string kept) => Assert.Equal(kept, OfficeNames.Section(typed));

    [Theory]
    [InlineData(" ｻﾄｳ　　 花子 ", "サトウ　花子")]
    [InlineData("Maria  Silva", "Maria Silva")]
    [InlineData("髙﨑 𠮷夫", "髙﨑 𠮷夫")]
    [InlineData("葛\U000E0100城", "葛\U000E0100城")]
    public void A_name_of_a_person_keeps_its_letters_and_one_blank(string typed, string kept)
    {
        Assert.Equal(kept, OfficeNames.Person(typed));
        Assert.Null(OfficeNames.Fault("氏名", kept, 40));
    }

    [Theory]
    [InlineData("総　務　課", "総務課")]
    [InlineData("ｾｰﾌﾃｨ課", "セーフティ課")]
    [InlineData("ＩＣＴ課", "ict課")]
    [InlineData("第１課", "第1課")]
    public void What_looks_the_same_is_the_same(string one, string other) => Assert.True(OfficeNames.AreSame(one, other));

    [Fact]
    public void What_is_written_otherwise_is_another() => Assert.False(OfficeNames.AreSame("総務課", "総務係"));

    [Theory]
    [InlineData("😀課", "課の名に「😀」は使えません")]
    [InlineData("課★", "課の名に「★」は使えません")]
    [InlineData("㈱課", "課の名に「㈱」は使えません")]
    [InlineData("☎️課", "課の名に「☎️」は使えません")]
    [InlineData("1\uFE0F\u20E3課", "課の名に「1\uFE0F\u20E3」は使えません")]
    [InlineData("🇯🇵課", "課の名に「🇯🇵」は使えません")]
    [InlineData("・・", "課の名に、文字を入力してください")]
    [InlineData("", "課の名を入力してください")]
    [InlineData("前\u202E後", "文字の向きを変える記号")]
    public void Pictures_and_signs_are_refused(string name, string fault) => Assert.Contains(fault, OfficeNames.Fault("課の名", name, 40), StringComparison.Ordinal);

    [Theory]
    [InlineData("子ども・若者課")]
    [InlineData("まちづくり課（北）")]
    [InlineData("企画～調整課")]
    [InlineData("O'Brien Jr.")]
    [InlineData("佐々木")]
    [InlineData("か゛く課")]
    public void Names_with_their_signs_are_taken(string name) => Assert.Null(OfficeNames.Fault("課の名", name, 40));
}
