using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class DependentLettersTests
{
    [Theory]
    [InlineData("㈱あさひ、㍻30年、120㎡", "㈱(株) ㍻平成 ㎡m2")]
    [InlineData("3㌔、№5、℡06", "㌔キロ №No ℡TEL")]
    [InlineData("ﾎﾞﾗﾝﾃｨｱとＩＣＴ", "ﾎﾞﾗﾝﾃｨｱボランティア")]
    [InlineData("①と②と①、Ⅲ期", "①1 ②2 ⅢIII")]
    [InlineData("髙橋、山﨑、﨟", "﨑 﨟")]
    [InlineData("𠮷田、👨‍👩‍👧、☎", "𠮷 👨‍👩‍👧 ☎")]
    [InlineData("葛\U000E0100城", "葛\U000E0100葛")]
    [InlineData("神\uFA19社", "\uFA19神")]
    public void Letters_of_some_machines_are_named_with_what_all_can_read(string text, string found) =>
        Assert.Equal(found, string.Join(' ', DependentLetters.In(text).Select(it => it.Letter + it.Plain)));

    [Theory]
    [InlineData("９，３３９千円（前年度比－３％）…℃、Å、～、→、★、♪、〒、々、〇")]
    [InlineData("か゜ ゛ ￥100 m² é")]
    [InlineData("ふつうの文章です。\n二行目")]
    [InlineData("")]
    public void Letters_that_every_machine_has_are_not(string text) => Assert.Empty(DependentLetters.In(text));
}
