using Asahi.Policy.Domain.Texts;

namespace Asahi.Policy.Domain.Tests.Texts;

public sealed class ProseTests
{
    [Fact]
    public void Lines_with_a_mark_are_one_list_and_others_are_paragraphs()
    {
        var blocks = Prose.Parse("はじめに。\n・一つ目\n・二つ目\n\nおわりに。");

        Assert.Equal([false, true, false], blocks.Select(block => block.IsList));
        Assert.Equal(["一つ目", "二つ目"], blocks[1].Lines);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void Nothing_gives_no_block(string? text) => Assert.Empty(Prose.Parse(text));

    [Fact]
    public void A_mark_inside_a_line_is_a_letter() => Assert.Equal(["まちの魅力の編集・発信"], Assert.Single(Prose.Parse("まちの魅力の編集・発信")).Lines);

    [Fact]
    public void Indentation_is_part_of_each_line_and_other_blanks_are_not()
    {
        var blocks = Prose.Parse("　一行目　\n \t　　二行目\n  三行目\n　\n　・字下げした印\n・　項目");

        Assert.Equal(["　一行目", "　　二行目", "三行目", "　・字下げした印", "項目"], blocks.SelectMany(block => block.Lines));
        Assert.Equal([false, false, false, false, true], blocks.Select(block => block.IsList));
    }
}
