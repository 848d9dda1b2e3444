using Asahi.Policy.Web.Features.Intakes;

namespace Asahi.Policy.Web.Tests.Staff;

/// <summary>Under which name a document is kept that is sent in.</summary>
public sealed class UploadNameTests
{
    private const int Longest = 180;

    [Theory]
    [InlineData("page.txt", "page.txt")]
    [InlineData(@"C:\Users\soumu\令和3年度.html", "令和3年度.html")]
    [InlineData("../../etc/pass?wd.txt", "passwd.txt")]
    [InlineData("...", "document")]
    public void A_name_is_the_last_part_of_its_path(string sent, string kept) => Assert.Equal(kept, NameOf(sent));

    [Fact]
    public void A_long_name_keeps_its_ending() => Assert.Equal(new string('あ', Longest - 4) + ".txt", NameOf(new string('あ', 250) + ".txt"));

    [Theory]
    [InlineData(190)]
    [InlineData(175)]
    [InlineData(1000)]
    public void What_follows_an_early_dot_is_no_ending(int letters) =>
        Assert.Equal(("令和3." + new string('a', letters))[..Math.Min(Longest, letters + 4)], NameOf("令和3." + new string('a', letters)));

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData("あ")]
    [InlineData("あ.txt")]
    public void No_letter_is_cut_in_half(string end)
    {
        var name = NameOf("あ" + string.Concat(Enumerable.Repeat("𠮷", 150)) + end);

        Assert.Equal(Longest - 1, name.Length);
        Assert.Equal(name, string.Concat(name.EnumerateRunes().Select(rune => rune.ToString())));
        Assert.DoesNotContain("\uFFFD", name, StringComparison.Ordinal);
        Assert.EndsWith(end.EndsWith(".txt", StringComparison.Ordinal) ? "𠮷.txt" : "𠮷", name, StringComparison.Ordinal);
    }

    private static string NameOf(string sent) => UploadInput.Of(sent, [1], null).FileName;
}
